package jp.junshu.server.gate;

/** What is done once the gate said yes; runs in the act's transaction. */
@FunctionalInterface
public interface Deed<T> {

  T done(Clearance clearance);
}
