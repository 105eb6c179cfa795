package jp.junshu.server.attachments;

import static jp.junshu.server.attachments.SampleFiles.bytes;
import static jp.junshu.server.attachments.SampleFiles.checked;
import static jp.junshu.server.attachments.SampleFiles.image;
import static jp.junshu.server.attachments.SampleFiles.joined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Named.named;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.junshu.server.attachments.FileRefused.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is its bytes say, and nobody else. */
class CheckedFileTest {

  private static final byte[] ARCHIVE = SampleFiles.zip(Map.of("a.txt", "a"));

  static Stream<Arguments> taken() {
    return Stream.of(
        Arguments.of("図面.pdf", SampleFiles.PDF, AttachmentKind.PDF),
        Arguments.of("画面.PNG", image("png"), AttachmentKind.PNG),
        Arguments.of("写真.jpeg", image("jpg"), AttachmentKind.JPEG),
        Arguments.of("走査.tif", image("tiff"), AttachmentKind.TIFF),
        Arguments.of("写真.heic", SampleFiles.heic(), AttachmentKind.HEIC),
        Arguments.of("名簿.xlsx", SampleFiles.workbook(), AttachmentKind.XLSX),
        Arguments.of("経路.docx", SampleFiles.document(), AttachmentKind.DOCX),
        Arguments.of("名簿.csv", bytes("\uFEFF氏名,読み\r\n髙橋,タカハシ\r\n"), AttachmentKind.TEXT),
        Arguments.of(
            "名簿.txt", "山﨑 花子".getBytes(Charset.forName("windows-31j")), AttachmentKind.TEXT));
  }

  @ParameterizedTest
  @MethodSource("taken")
  void eachKindIsToldByItsContent(String name, byte[] content, AttachmentKind kind) {
    assertThat(checked(name, content).kind()).isEqualTo(kind);
  }

  static Stream<Arguments> nothingThatIsTaken() {
    return Stream.of(
        refused("a program", "道具.pdf", bytes("MZ\u0090\0\u0003\0\0\0"), Why.UNKNOWN),
        refused("a program of Linux", "道具.txt", bytes("\u007FELF\u0002\u0001"), Why.UNKNOWN),
        refused("a shell script", "手順.txt", bytes("#!/bin/sh\nrm -rf /\n"), Why.UNKNOWN),
        refused("a page", "説明.txt", bytes("\n <html><script>x</script></html>"), Why.UNKNOWN),
        refused("a page after a line", "説明.txt", bytes("注\n<script>x</script>"), Why.UNKNOWN),
        refused("a drawing with scripts", "図.png", bytes("<svg onload='x'/>"), Why.UNKNOWN),
        refused("no letters", "乱数.txt", new byte[] {1, 2, (byte) 0xFF, 0}, Why.UNKNOWN),
        refused("PostScript", "図.txt", bytes("%!PS-Adobe-3.0"), Why.UNKNOWN),
        refused("any archive", "名簿.xlsx", ARCHIVE, Why.UNKNOWN),
        refused("macros", "名簿.docx", SampleFiles.documentWithMacros(), Why.MACROS),
        refused(
            "a module of macros",
            "名簿.docx",
            SampleFiles.document("word/vbaProject.bin", "x"),
            Why.MACROS),
        refused(
            "a document that is a program too",
            "名簿.docx",
            SampleFiles.document("META-INF/MANIFEST.MF", "Main-Class: A"),
            Why.TWO_KINDS),
        refused("nothing", "空.txt", new byte[0], Why.EMPTY));
  }

  @Test
  void thousandsOfLongNamesOfPartsAreRefusedForTheirLength() {
    var parts = new LinkedHashMap<String, String>();
    for (int i = 0; i < 2_000; i++) {
      parts.put("word/" + i + "vbaProject".repeat(200), "");
    }
    assertThat(refusal("名簿.docx", SampleFiles.zip(parts)).why()).isEqualTo(Why.UNKNOWN);
    var long255 = "word/" + "x".repeat(250);
    assertThat(checked("名簿.docx", SampleFiles.document(long255, "x")).kind())
        .isEqualTo(AttachmentKind.DOCX);
    assertThat(refusal("名簿.docx", SampleFiles.document(long255 + "x", "x")).why())
        .isEqualTo(Why.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "word/a\nvbaProject.bin",
        "word/VBAPROJECT.BIN",
        "word/activeX/activeX1.xml",
        "word/a\n.EXE",
        "word/x.vbs"
      })
  void aProgramAmongThePartsIsFoundWhateverStandsBeforeItsName(String part) {
    assertThat(refusal("名簿.docx", SampleFiles.document(part, "x")).why()).isEqualTo(Why.MACROS);
  }

  private static Arguments refused(String what, String name, byte[] content, Why why) {
    return Arguments.of(named(what, name), content, why);
  }

  @ParameterizedTest
  @MethodSource("nothingThatIsTaken")
  void whatIsNoneOfThemIsRefused(String name, byte[] content, Why why) {
    assertThat(refusal(name, content).why()).isEqualTo(why);
  }

  private static FileRefused refusal(String name, byte[] content) {
    return Objects.requireNonNull(
        catchThrowableOfType(FileRefused.class, () -> checked(name, content)), name);
  }

  static Stream<Arguments> twoInOne() {
    var book = SampleFiles.workbook();
    return Stream.of(
        Arguments.of("a PDF with an archive behind it", "図面.pdf", joined(SampleFiles.PDF, ARCHIVE)),
        Arguments.of(
            "a picture with an archive behind it", "写真.jpg", joined(image("jpg"), ARCHIVE)),
        Arguments.of("a picture that goes on", "画面.png", joined(image("png"), bytes("<html>"))),
        Arguments.of("a PDF that goes on", "図面.pdf", joined(SampleFiles.PDF, new byte[5000])),
        Arguments.of("a PDF that was cut off", "図面.pdf", bytes("%PDF-1.7\n1 0 obj<<")),
        Arguments.of("an archive in front of a workbook", "名簿.xlsx", joined(ARCHIVE, book)),
        Arguments.of("a workbook that goes on", "名簿.xlsx", joined(book, bytes("more"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("twoInOne")
  void whatBeginsAsOneThingAndEndsAsAnotherIsRefused(String what, String name, byte[] content) {
    assertThat(refusal(name, content).why()).as(what).isEqualTo(Why.TWO_KINDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"図面.exe", "図面.png", "図面", "図面.pdf.js", ".pdf", "図面.pdf "})
  void aNameThatSaysSomethingElseThanTheContentIsRefusedWithWhatTheContentIs(String name) {
    var refused = refusal(name, SampleFiles.PDF);
    assertThat(refused.why()).isEqualTo(Why.ENDING);
    assertThat(refused.kind()).contains(AttachmentKind.PDF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "../図面.pdf",
        "C:\\図面.pdf",
        "/etc/図面.pdf",
        "図\n面.pdf",
        "図\u0000面.pdf",
        "fdp.\u202Efdp.pdf",
        "\uE000.pdf"
      })
  void aNameWithAPathOrLettersThatNobodySeesIsRefused(String name) {
    assertThat(refusal(name, SampleFiles.PDF).why()).isEqualTo(Why.NAME);
  }

  @Test
  void aNameThatIsTooLongIsRefused() {
    assertThat(refusal("あ".repeat(117) + ".pdf", SampleFiles.PDF).why()).isEqualTo(Why.NAME);
    assertThat(checked("あ".repeat(116) + ".pdf", SampleFiles.PDF).name()).hasSize(120);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"髙橋.pdf", "山﨑.pdf", "葛\uDB40\uDD00.pdf", "𠮷田.pdf", "ﾀｶﾊｼ.pdf", "が\u3099.pdf"})
  void aNameKeepsItsCodePoints(String name) {
    assertThat(checked(name, SampleFiles.PDF).name()).isEqualTo(name);
  }

  @Test
  void aFileAsLargeAsMayBeIsTakenAndOneByteMoreIsNot() {
    var most = "あ\n".repeat(CheckedFile.MOST / 4) + "a".repeat(CheckedFile.MOST % 4);
    assertThat(checked("長い.txt", bytes(most)).kind()).isEqualTo(AttachmentKind.TEXT);
    assertThat(refusal("長い.txt", bytes(most + "a")).why()).isEqualTo(Why.TOO_LARGE);
  }

  @Test
  void onlyOneKindIsTakenWhereOnlyOneMayBe() {
    var picture = checked("決裁.png", image("png"));
    var refused =
        catchThrowableOfType(FileRefused.class, () -> picture.required(AttachmentKind.PDF));
    assertThat(Objects.requireNonNull(refused).why()).isEqualTo(Why.OTHER_KIND);
  }
}
