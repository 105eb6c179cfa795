package jp.junshu.server.assets;

/** How an item comes to its end. */
public enum Means {
  /** 返還: it goes back to the ward. */
  RETURN,
  /** 廃棄: the thing itself is done away with. */
  DISPOSAL,
  /** 抹消: what is on it is erased, the thing remains. */
  ERASURE
}
