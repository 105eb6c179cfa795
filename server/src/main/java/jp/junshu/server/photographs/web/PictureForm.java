package jp.junshu.server.photographs.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.junshu.server.attachments.FileRefused;
import jp.junshu.server.attachments.FileRefused.Why;
import jp.junshu.server.attachments.web.FileRefusals;
import jp.junshu.server.photographs.NewPicture;
import jp.junshu.server.photographs.PhotographDesk;
import jp.junshu.server.ui.Words;
import org.springframework.web.multipart.MultipartFile;

/** A picture as a browser sends it, and why it is not taken, in words. */
final class PictureForm {

  private PictureForm() {}

  /**
   * The one picture that was sent.
   *
   * @throws FileRefused if none came, several did, or it is not taken
   */
  static NewPicture one(List<MultipartFile> files) throws IOException {
    if (files.isEmpty() || files.size() == 1 && files.getFirst().isEmpty()) {
      throw new FileRefused(Why.EMPTY);
    }
    if (files.size() > 1) {
      throw new FileRefused(Why.SEVERAL);
    }
    var file = files.getFirst();
    if (file.getSize() > NewPicture.MOST) {
      throw new FileRefused(Why.TOO_LARGE);
    }
    return NewPicture.of(
        Optional.ofNullable(file.getOriginalFilename()).orElse(""), file.getBytes());
  }

  /** What to say and what to do instead. */
  static String said(FileRefused refused, Words words) {
    return switch (refused.why()) {
      case TOO_LARGE -> words.get("photograph.refused.TOO_LARGE", NewPicture.MOST >> 20);
      case UNKNOWN, OTHER_KIND, MACROS -> words.get("photograph.refused.OTHER_KIND");
      case SEVERAL -> words.get("photograph.refused.SEVERAL");
      case TOO_MANY -> words.get("photograph.refused.TOO_MANY", PhotographDesk.A_DAY);
      case EMPTY, TOO_MANY_EVER, TWO_KINDS, NAME, ENDING -> FileRefusals.said(refused, words);
    };
  }
}
