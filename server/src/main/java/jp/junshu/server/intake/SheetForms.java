package jp.junshu.server.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.server.forms.RawContent;

/**
 * What was read from a form's sheet.
 *
 * @param filings one a row, or one in all where the form has a table
 * @param errors what could not be read at all
 * @param unread headings of columns that the form does not have
 */
record SheetForms(List<Typed> filings, List<CellError> errors, List<String> unread) {

  /**
   * One filing as it would have been typed.
   *
   * @param places where each field stands, by its path
   * @param row the first row of it
   */
  record Typed(RawContent raw, Map<String, Place> places, int row) {

    /** Where a field of an error stands, or the row as a whole. */
    Place place(String path) {
      return Optional.ofNullable(places.get(path))
          .or(() -> Optional.ofNullable(places.get(path + ".date")))
          .orElse(new Place(row, -1, ""));
    }
  }

  /** A cell. */
  record Place(int row, int column, String heading) {}
}
