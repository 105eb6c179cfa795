package jp.junshu.server.story;

import java.util.List;

/**
 * What is told, scene by scene.
 *
 * @param title in Japanese, for whoever listens
 */
record Story(String title, List<Scene> scenes) {

  Story {
    scenes = List.copyOf(scenes);
  }

  void play(Stage stage) {
    stage.teller().begin(title);
    scenes.forEach(scene -> scene.play(stage));
  }
}
