package jp.junshu.server.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import jp.junshu.server.api.JsonBody;

/** Reads a body as far as one may be, whatever it says of its own length. */
final class Bodies {

  private Bodies() {}

  /** It goes on beyond that. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  static byte[] read(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > JsonBody.MOST) {
      throw new TooLarge();
    }
    var bytes = request.getInputStream().readNBytes(JsonBody.MOST + 1);
    if (bytes.length > JsonBody.MOST) {
      throw new TooLarge();
    }
    return bytes;
  }
}
