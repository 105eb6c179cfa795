package jp.junshu.server.identity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.server.identity.DirectoryNote.Sent;
import jp.junshu.server.identity.DirectoryNote.Shown;
import jp.junshu.server.time.MachineClock;
import org.springframework.stereotype.Component;

/** Seals what the browser carries, and opens it for ten minutes. Nothing of it is kept here. */
@Component
class DirectoryNotes {

  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final String SENT = "sent to the directory";
  private static final String SHOWN = "shown at the directory";

  private final AesSeal seal;
  private final MachineClock clock;

  DirectoryNotes(AttemptKey root, MachineClock clock) {
    this.seal = new AesSeal(root.digest("seal of directory notes"));
    this.clock = clock;
  }

  String write(DirectoryNote note) {
    return switch (note) {
      case Sent sent -> sealed(SENT, out -> write(sent, out));
      case Shown shown -> sealed(SHOWN, out -> write(shown, out));
    };
  }

  Optional<Sent> sent(String note) {
    return opened(SENT, note, DirectoryNotes::sent).filter(this::stands);
  }

  Optional<Shown> shown(String note) {
    return opened(SHOWN, note, DirectoryNotes::shown).filter(this::stands);
  }

  private boolean stands(DirectoryNote note) {
    return note.at().plus(LIFE).isAfter(clock.instant());
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private interface Reading<T> {
    T from(DataInputStream in) throws IOException;
  }

  private String sealed(String purpose, Writing content) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      content.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException("in memory", e);
    }
    var sealed = seal.seal(purpose, bytes.toByteArray());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** Empty for whatever we did not seal for that. */
  private <T> Optional<T> opened(String purpose, String note, Reading<T> content) {
    try {
      var bytes = seal.open(purpose, Base64.getUrlDecoder().decode(note));
      return Optional.of(content.from(new DataInputStream(new ByteArrayInputStream(bytes))));
    } catch (IllegalArgumentException | GeneralSecurityException | IOException notOurs) {
      return Optional.empty();
    }
  }

  private static void write(Sent sent, DataOutputStream out) throws IOException {
    out.writeLong(sent.at().toEpochMilli());
    out.writeUTF(sent.confirming().map(UUID::toString).orElse(""));
    out.writeUTF(sent.state());
    out.writeUTF(sent.nonce());
    out.writeUTF(sent.verifier());
    out.writeUTF(sent.redirect());
    out.writeUTF(sent.onward());
  }

  private static Sent sent(DataInputStream in) throws IOException {
    return new Sent(
        Instant.ofEpochMilli(in.readLong()),
        Optional.of(in.readUTF()).filter(id -> !id.isEmpty()).map(UUID::fromString),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF());
  }

  private static void write(Shown shown, DataOutputStream out) throws IOException {
    out.writeLong(shown.at().toEpochMilli());
    out.writeUTF(shown.person().toString());
    out.writeLong(shown.authenticatedAt().toEpochMilli());
    out.writeBoolean(shown.strong());
  }

  private static Shown shown(DataInputStream in) throws IOException {
    return new Shown(
        Instant.ofEpochMilli(in.readLong()),
        UUID.fromString(in.readUTF()),
        Instant.ofEpochMilli(in.readLong()),
        in.readBoolean());
  }
}
