package jp.junshu.server.attachments.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.junshu.server.attachments.AttachingDesk;
import jp.junshu.server.attachments.AttachmentKind;
import jp.junshu.server.attachments.CheckedFile;
import jp.junshu.server.attachments.FileRefused;
import jp.junshu.server.attachments.FileRefused.Why;
import jp.junshu.server.ui.Words;
import org.springframework.web.multipart.MultipartFile;

/** A file as a browser sends it, and why it is not taken, in words. */
public final class FileRefusals {

  private FileRefusals() {}

  /**
   * The one file that was sent.
   *
   * @throws FileRefused if none came, several did, or it is not taken
   */
  public static CheckedFile one(List<MultipartFile> files) throws IOException {
    if (files.isEmpty() || files.size() == 1 && files.getFirst().isEmpty()) {
      throw new FileRefused(Why.EMPTY);
    }
    if (files.size() > 1) {
      throw new FileRefused(Why.SEVERAL);
    }
    var file = files.getFirst();
    var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    return CheckedFile.of(name, file::getInputStream);
  }

  /** What to say and what to do instead. */
  public static String said(FileRefused refused, Words words) {
    var kind = refused.kind().map(it -> words.get("attachment.kind." + it.name())).orElse("");
    var ending = refused.kind().map(AttachmentKind::endings).map(List::getFirst).orElse("");
    return switch (refused.why()) {
      case TOO_LARGE -> words.get("attachment.refused.TOO_LARGE", CheckedFile.MOST >> 20);
      case TOO_MANY -> words.get("attachment.refused.TOO_MANY", AttachingDesk.MOST);
      case TOO_MANY_EVER -> words.get("attachment.refused.TOO_MANY_EVER", AttachingDesk.EVER);
      case ENDING -> words.get("attachment.refused.ENDING", kind, ending);
      case OTHER_KIND -> words.get("attachment.refused.OTHER_KIND", kind);
      case EMPTY, UNKNOWN, TWO_KINDS, MACROS, NAME, SEVERAL ->
          words.get("attachment.refused." + refused.why().name());
    };
  }
}
