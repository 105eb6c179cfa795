package jp.junshu.server.sheets;

import java.util.List;

/**
 * The one sheet of a file that was read.
 *
 * @param rows in which something stands, in the file's order
 * @param remarks what else is in the file and was not read
 * @param since1904 whether numbers count days from 1904, as workbooks from old Macintoshes do
 */
public record SheetFile(List<SheetRow> rows, List<SheetRemark> remarks, boolean since1904) {

  public SheetFile {
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }
}
