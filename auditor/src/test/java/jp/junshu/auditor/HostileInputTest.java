package jp.junshu.auditor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.junshu.auditor.log.Limits;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.auditor.log.ZipMembers;
import jp.junshu.core.merkle.Merkle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileInputTest {

  @TempDir private Path temp;

  private Path zip(Map<String, byte[]> files) {
    return SampleLog.zip(files, temp.resolve("log.zip"));
  }

  /** Replaces text in a finished ZIP by text of the same length. */
  private Path patched(Path zip, String from, String to, boolean everywhere) throws IOException {
    var bytes = new String(Files.readAllBytes(zip), ISO_8859_1);
    int last = bytes.lastIndexOf(from);
    var changed =
        everywhere
            ? bytes.replace(from, to)
            : bytes.substring(0, last) + to + bytes.substring(last + from.length());
    return Files.write(zip, changed.getBytes(ISO_8859_1));
  }

  private static void requireRefused(Path file, String what) {
    var told = Told.verify(file);
    assertThat(told.status()).as(told.toString()).isEqualTo(1);
    assertThat(told.first()).startsWith("NG ").contains(what);
  }

  @Test
  void aMemberNamedTwiceIsRefused() throws IOException {
    var files = SampleLog.of(3);
    files.put("log.vkez", new byte[] {1});
    requireRefused(patched(zip(files), "log.vkez", "log.vkey", true), "log.vkey");
  }

  @Test
  void namesThatOnlyDifferInCaseAreOneName() {
    var files = SampleLog.of(3);
    files.put("LOG.vkey", new byte[] {1});
    requireRefused(zip(files), "同じ名前が二つあります");
  }

  @Test
  void namesThatLeadOutOfTheFolderAreRefused() {
    for (var name :
        new String[] {"../x", "/x", "a/../../x", "a//x", "./x", "a\\x", "c:x", "a\nb", "x/./y"}) {
      var files = new TreeMap<>(SampleLog.of(1));
      files.put(name, new byte[] {1});
      requireRefused(zip(files), "使えない名前です");
    }
  }

  @Test
  void controlCharactersInANameDoNotReachTheTerminal() {
    var files = SampleLog.of(1);
    files.put("\u001b[31mOK\r\u202e", new byte[] {1});
    assertThat(Told.verify(zip(files)).first()).doesNotContain("\u001b", "\r", "\u202e");
  }

  @Test
  void aDirectoryThatTellsOtherNamesThanTheFileIsRefused() throws IOException {
    requireRefused(patched(zip(SampleLog.of(3)), "checkpoint", "chockpoint", false), "checkpoint");
  }

  @Test
  void somethingBeforeOrHiddenInsideTheFileIsRefused() throws IOException {
    var zip = zip(SampleLog.of(3));
    var bytes = Files.readAllBytes(zip);
    var more = new byte[bytes.length + 7];
    System.arraycopy(bytes, 0, more, 7, bytes.length);
    assertThat(Told.verify(Files.write(zip, more)).status()).isEqualTo(1);
  }

  @Test
  void aBombIsNotUnpacked() {
    var bomb = zip(Map.of("checkpoint", new byte[3 << 20]));
    assertThatExceptionOfType(Wrong.class)
        .isThrownBy(() -> new ZipMembers(bomb, new Limits(1 << 20, 10 << 20)))
        .withMessage("checkpoint: 長すぎます");
    var many = zip(Map.of("a", new byte[1 << 20], "b", new byte[1 << 20], "c", new byte[1 << 20]));
    assertThatExceptionOfType(Wrong.class)
        .isThrownBy(() -> new ZipMembers(many, new Limits(2 << 20, 2 << 20)))
        .withMessageEndingWith("全体が大きすぎます");
  }

  @Test
  void aFolderOfItsOwnIsRefusedEmptyOrNot() throws IOException {
    for (var content : new byte[][] {{}, {1}}) {
      var files = SampleLog.of(3);
      files.put("tile/", content);
      requireRefused(zip(files), "tile/: フォルダだけの項目があります");
    }
  }

  @Test
  void aRemarkOnTheWholeOrOnAMemberIsRefused() throws IOException {
    requireRefused(remarked("read me", ""), "log.zip: ZIP に注釈が付いています");
    requireRefused(remarked("", "read me"), "log.vkey: ZIP に注釈が付いています");
  }

  @Test
  void whatIsWrittenBehindTheEndOrBeforeItIsRefused() throws IOException {
    var right = Files.readAllBytes(zip(SampleLog.of(3)));
    var note = "read me".getBytes(UTF_8);
    var behind = Files.write(temp.resolve("behind.zip"), joined(right, right.length, note));
    requireRefused(behind, "behind.zip: ZIP の終わりのあとに、何かが付いています");
    var between = Files.write(temp.resolve("between.zip"), joined(right, right.length - 22, note));
    requireRefused(between, "between.zip: ZIP として読めません");
  }

  private static byte[] joined(byte[] right, int at, byte[] note) {
    return ByteBuffer.allocate(right.length + note.length)
        .put(right, 0, at)
        .put(note)
        .put(right, at, right.length - at)
        .array();
  }

  @Test
  void whatCarriesARemarkOrAFolderIsRefusedBeforeAnythingIsUnpacked() throws IOException {
    var folder = zip(Map.of("a", new byte[1 << 20], "x/", new byte[0]));
    for (var file : new Path[] {folder, remarked("read me", "")}) {
      assertThatExceptionOfType(Wrong.class)
          .isThrownBy(() -> new ZipMembers(file, new Limits(1, 1)))
          .withMessageNotContaining("長すぎます");
    }
  }

  /** A right log with a remark on the whole ZIP and one on its key. */
  private Path remarked(String whole, String key) throws IOException {
    var file = temp.resolve("log.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.setComment(whole);
      for (var member : SampleLog.of(3).entrySet()) {
        var entry = new ZipEntry(member.getKey());
        entry.setComment(member.getKey().equals("log.vkey") ? key : "");
        out.putNextEntry(entry);
        out.write(member.getValue());
      }
    }
    return file;
  }

  @Test
  void aHugeSizeInACheckpointIsNotBelieved() {
    var files = SampleLog.of(3);
    var huge = SampleLog.signed(999_999_999_999_999_999L, Merkle.EMPTY_ROOT, SampleLog.PAIR);
    files.put("checkpoint", huge.bytes());
    requireRefused(zip(files), "それだけのファイルがありません");
  }

  @Test
  void aLinkInAFolderIsNotFollowed() throws IOException {
    var folder = SampleLog.folder(SampleLog.of(3), temp.resolve("log"));
    var outside =
        Files.write(temp.resolve("outside"), Files.readAllBytes(folder.resolve("log.vkey")));
    Files.delete(folder.resolve("log.vkey"));
    Files.createSymbolicLink(folder.resolve("log.vkey"), outside);
    requireRefused(folder, "普通のファイルではありません");
  }

  @Test
  void noTurnedBitOfAZipGoesUnnoticedOrBreaksTheProgram() throws IOException {
    var random = new Random(20261124);
    var right = Files.readAllBytes(zip(SampleLog.of(20)));
    var key = Files.writeString(temp.resolve("key"), SampleLog.KEY.toString(), UTF_8).toString();
    for (int round = 0; round < 1500; round++) {
      var bytes = right.clone();
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      var told = Told.verify(Files.write(temp.resolve("turned.zip"), bytes), "--key", key);
      assertThat(told.status()).as("byte %d", at).isIn(0, 1);
      assertThat(told.status() == 0 && !told.first().equals("OK")).isFalse();
    }
  }

  @Test
  void anyCutOfAZipIsRefused() throws IOException {
    var right = Files.readAllBytes(zip(SampleLog.of(20)));
    for (int length = 0; length < right.length; length += 13) {
      var cut = Files.write(temp.resolve("cut.zip"), Arrays.copyOf(right, length));
      assertThat(Told.verify(cut).status()).as("length %d", length).isEqualTo(1);
    }
  }
}
