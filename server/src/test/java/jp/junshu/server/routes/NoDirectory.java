package jp.junshu.server.routes;

/** A directory of the ward that is set and does not answer: nothing listens there. */
final class NoDirectory {

  static final String ISSUER = "junshu.directory.issuer=http://127.0.0.1:1/realms/none";
  static final String CLIENT = "junshu.directory.client-id=junshu";
  static final String SECRET = "junshu.directory.secret=of-a-test-only";

  private NoDirectory() {}
}
