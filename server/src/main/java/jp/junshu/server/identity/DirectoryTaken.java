package jp.junshu.server.identity;

/** The person is bound to an identity of the directory already, or that one is somebody else's. */
public final class DirectoryTaken extends RuntimeException {

  private static final long serialVersionUID = 1;

  DirectoryTaken() {
    super("bound already");
  }
}
