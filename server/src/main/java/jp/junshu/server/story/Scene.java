package jp.junshu.server.story;

/** A part of a story. What it needs of earlier parts stands in the application. */
@FunctionalInterface
interface Scene {

  /**
   * Plays it.
   *
   * @throws StoryBroken at the first thing that goes otherwise than told
   */
  void play(Stage stage);
}
