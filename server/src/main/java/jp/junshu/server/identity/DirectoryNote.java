package jp.junshu.server.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the browser carries, sealed, from our page to the directory and back. The cookie of a
 * session does not come back from there: it is sent from our own pages only.
 */
public sealed interface DirectoryNote {

  /** When it was written. */
  Instant at();

  /**
   * Somebody was sent to the directory.
   *
   * @param confirming who is signed in and is to show once more who they are; empty to sign in
   * @param redirect where the directory sends them back to
   * @param onward path to which they go on
   */
  record Sent(
      Instant at,
      Optional<UUID> confirming,
      String state,
      String nonce,
      String verifier,
      String redirect,
      String onward)
      implements DirectoryNote {}

  /** Who is signed in has shown themselves there; the page that goes on takes it from here. */
  record Shown(Instant at, UUID person, Instant authenticatedAt, boolean strong)
      implements DirectoryNote {}
}
