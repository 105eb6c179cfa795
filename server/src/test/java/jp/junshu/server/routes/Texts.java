package jp.junshu.server.routes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.EditionReading.Parsed;
import jp.junshu.core.policy.EditionText;
import jp.junshu.core.policy.Role;
import jp.junshu.server.rules.Editions;
import jp.junshu.server.rules.PublishedRules;
import jp.junshu.server.rules.Question;
import jp.junshu.server.rules.Question.Text;
import jp.junshu.server.rules.Questions;
import jp.junshu.server.rules.SampleText;
import org.springframework.context.ApplicationContext;

/** Texts of rules, each with a title of its own. */
final class Texts {

  private final ApplicationContext context;
  private final Editions editions;
  private final Ensemble cast;

  Texts(ApplicationContext context, Ensemble cast) {
    this.context = context;
    this.editions = context.getBean(Editions.class);
    this.cast = cast;
  }

  String rules() {
    return UUID.randomUUID() + " " + new String(SampleText.bytes(), StandardCharsets.UTF_8);
  }

  EditionId draft() {
    var bytes = rules().getBytes(StandardCharsets.UTF_8);
    var edition = ((Parsed) EditionText.parse(bytes)).edition();
    return cast.inWard(() -> editions.take(cast.administrator(), bytes, edition));
  }

  EditionId edition() {
    return new PublishedRules(context).inForce().id();
  }

  QuestionId question(EditionId edition) {
    var text = new Text("なに", "");
    var question =
        new Question(
            QuestionId.random(),
            List.of(Role.AUDITOR),
            ClauseId.of("2.5"),
            text,
            List.of(text, text),
            1);
    return cast.inWard(() -> questions().keep(edition, question));
  }

  /** The edition in force, with a question for nobody who acknowledges here. */
  EditionId asked() {
    var edition = edition();
    question(edition);
    cast.inWard(
        () -> {
          var text = editions.find(edition).orElseThrow().text();
          var seen = Questions.digest(questions().drafts(edition));
          return questions().seal(cast.administrator(), edition, text, seen);
        });
    return edition;
  }

  Hash inForceText() {
    return new PublishedRules(context).inForce().text();
  }

  /** An edition that another has followed already, with questions for workers. */
  EditionId quizzed() {
    var rules = new PublishedRules(context);
    var followed = rules.inForce();
    rules.next(followed.from());
    rules.asks(followed.id(), List.of(PublishedRules.question(Role.WORKER)));
    return followed.id();
  }

  Hash questionsInUse(EditionId edition) {
    return cast.inWard(() -> questions().inUse(edition).orElseThrow().digest());
  }

  /** The same with one question more, not in use yet. */
  EditionId corrected(EditionId asked) {
    question(asked);
    return asked;
  }

  Hash questionsSeen(EditionId edition) {
    return cast.inWard(() -> Questions.digest(questions().drafts(edition)));
  }

  private Questions questions() {
    return context.getBean(Questions.class);
  }
}
