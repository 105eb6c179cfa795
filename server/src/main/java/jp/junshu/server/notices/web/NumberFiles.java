package jp.junshu.server.notices.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.notices.NumberDesk;
import jp.junshu.server.sheets.CsvWriter;
import jp.junshu.server.sheets.Sheet;
import jp.junshu.server.sheets.WorkbookWriter;
import jp.junshu.server.ui.Messages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of document numbers as a file, for whoever reads its page. */
@Controller
class NumberFiles {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType CSV =
      new MediaType(MediaType.parseMediaType("text/csv"), StandardCharsets.UTF_8);

  private final NumberDesk desk;
  private final NumberReaders readers;
  private final Messages messages;

  NumberFiles(NumberDesk desk, NumberReaders readers, Messages messages) {
    this.desk = desk;
    this.readers = readers;
    this.messages = messages;
  }

  @GetMapping("/numbers/book.xlsx")
  ResponseEntity<byte[]> workbook(
      PersonActor actor, @RequestParam Optional<Integer> year, Locale locale) throws IOException {
    var sheet = sheet(actor, year, locale);
    var out = new ByteArrayOutputStream();
    WorkbookWriter.write(sheet, out);
    return file(sheet, "xlsx", XLSX, out.toByteArray());
  }

  @GetMapping("/numbers/book.csv")
  ResponseEntity<byte[]> csv(
      PersonActor actor, @RequestParam Optional<Integer> year, Locale locale) {
    var sheet = sheet(actor, year, locale);
    return file(sheet, "csv", CSV, CsvWriter.write(sheet, CsvWriter.Letters.UTF_8));
  }

  private Sheet sheet(PersonActor actor, Optional<Integer> year, Locale locale) {
    readers.require(actor);
    return NumberSheet.of(desk.book(year.orElseGet(desk::year)), messages.in(locale));
  }

  private static ResponseEntity<byte[]> file(
      Sheet sheet, String ending, MediaType type, byte[] bytes) {
    var named =
        ContentDisposition.attachment()
            .filename(sheet.title() + "." + ending, StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
        .contentType(type)
        .body(bytes);
  }
}
