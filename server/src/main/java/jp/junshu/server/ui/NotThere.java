package jp.junshu.server.ui;

/** There is no such thing, or not for this person: the page does not say which. */
public final class NotThere extends RuntimeException {

  private static final long serialVersionUID = 1;
}
