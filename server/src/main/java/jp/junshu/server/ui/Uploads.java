package jp.junshu.server.ui;

import java.io.IOException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** Files that a page takes whole, each page with a bound of its own. */
public final class Uploads {

  private Uploads() {}

  /**
   * Its bytes.
   *
   * @throws MaxUploadSizeExceededException if there are more; the person is told so
   */
  public static byte[] bytes(MultipartFile file, int most) throws IOException {
    if (file.getSize() > most) {
      throw new MaxUploadSizeExceededException(most);
    }
    return file.getBytes();
  }
}
