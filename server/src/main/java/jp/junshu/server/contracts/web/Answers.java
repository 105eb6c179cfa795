package jp.junshu.server.contracts.web;

import java.util.HashMap;
import java.util.Map;
import jp.junshu.core.id.QuestionId;
import jp.junshu.server.contracts.AnsweringDesk.Paper;

/** What was chosen, by question; what is no choice is none. */
final class Answers {

  private static final String CHOICE = "[1-4]";

  private Answers() {}

  static Map<QuestionId, Integer> of(Paper paper, Map<String, String> typed) {
    var answers = new HashMap<QuestionId, Integer>();
    for (var question : paper.questions()) {
      var chosen = typed.getOrDefault(question.id().toString(), "");
      if (chosen.matches(CHOICE)) {
        answers.put(question.id(), Integer.valueOf(chosen));
      }
    }
    return answers;
  }
}
