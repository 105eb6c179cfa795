package jp.junshu.auditor.log;

import java.util.SortedSet;

/** The files of what is checked, by their names, wherever they lie. */
public interface Members {

  /** All names. */
  SortedSet<String> names();

  /**
   * The content of a member.
   *
   * @throws Wrong if it is missing, too long or cannot be read
   */
  byte[] read(String name);

  /** The members under a folder, by their names in it. */
  default Members under(String folder) {
    return folder.isEmpty() ? this : new SubFolder(this, folder);
  }
}
