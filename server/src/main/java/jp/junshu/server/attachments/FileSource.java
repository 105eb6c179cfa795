package jp.junshu.server.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from their beginning more than once. */
@FunctionalInterface
public interface FileSource {

  /** From the beginning; the caller closes it. */
  InputStream open() throws IOException;

  /** Bytes that are in memory already. */
  static FileSource of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }
}
