package jp.junshu.server.paper;

/** More is being printed than may be at once; whoever asks again a little later is answered. */
public final class PaperBusy extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
