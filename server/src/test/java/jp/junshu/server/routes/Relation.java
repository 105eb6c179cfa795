package jp.junshu.server.routes;

/** How whoever asks stands to what is asked for. */
enum Relation {
  /** Nothing in particular is asked for. */
  NONE,
  /** A thing of the ward's, under no contract. */
  WARD,
  /** One's own. */
  MINE,
  /** Somebody else's. */
  OTHERS,
  /** Of a contract on which one has a place. */
  OWN,
  /** Of a contract of one's own organization, on which one has none. */
  SIDE,
  /** Of a contract on which one had a place. */
  LEFT,
  /** Of a contract of other organizations. */
  FOREIGN,
  /** A thing of a foreign contract, under the own one. */
  CROSSED,
  /** There never was any. */
  ABSENT,
  /** What is asked for is no name of anything. */
  MALFORMED
}
