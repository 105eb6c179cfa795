package jp.junshu.planted.modules.lower;

import jp.junshu.planted.modules.upper.Above;

/** Uses what stands above it. */
public final class ReachesUp {

  public String call() {
    return new Above("the sky").what();
  }
}
