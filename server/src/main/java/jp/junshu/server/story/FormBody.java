package jp.junshu.server.story;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What a form sends, in either of the two ways that HTML knows. */
final class FormBody {

  private final boolean parts;
  private final String boundary = UUID.randomUUID().toString();
  private final StringBuilder pairs = new StringBuilder();
  private final ByteArrayOutputStream multipart = new ByteArrayOutputStream();

  FormBody(boolean parts) {
    this.parts = parts;
  }

  void add(String name, String value) {
    var text = value.replaceAll("\r?\n", "\r\n");
    pairs
        .append(pairs.isEmpty() ? "" : "&")
        .append(encoded(name))
        .append('=')
        .append(encoded(text));
    part("name=\"%s\"".formatted(name), text.getBytes(StandardCharsets.UTF_8));
  }

  void add(String name, String fileName, byte[] content) {
    part("name=\"%s\"; filename=\"%s\"".formatted(name, fileName), content);
  }

  String type() {
    return parts
        ? "multipart/form-data; boundary=" + boundary
        : "application/x-www-form-urlencoded;charset=UTF-8";
  }

  byte[] bytes() {
    if (!parts) {
      return query().getBytes(StandardCharsets.UTF_8);
    }
    write("--" + boundary + "--\r\n");
    return multipart.toByteArray();
  }

  String query() {
    return pairs.toString();
  }

  private void part(String disposition, byte[] content) {
    write("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
    multipart.writeBytes(content);
    write("\r\n");
  }

  private void write(String text) {
    multipart.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
