package jp.junshu.server.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;

/** Stylesheet and pictures. Asked for anew each time, sent only when their content changed. */
final class Assets {

  private Assets() {}

  static void register(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/assets/")
        .setUseLastModified(false)
        .setEtagGenerator(Assets::etag)
        .setCacheControl(CacheControl.noCache());
  }

  private static String etag(Resource asset) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(asset.getContentAsByteArray());
      return "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
