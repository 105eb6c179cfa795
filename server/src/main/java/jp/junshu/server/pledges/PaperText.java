package jp.junshu.server.pledges;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.PaperAnswers;
import jp.junshu.server.contracts.PledgeText;
import jp.junshu.server.contracts.Roster;
import jp.junshu.server.rules.PublishedEdition;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** What is to be signed by somebody now; call it inside a transaction. */
@Component
class PaperText {

  private final PaperAnswers answers;
  private final LeavingParts leaving;
  private final Messages messages;

  PaperText(PaperAnswers answers, LeavingParts leaving, Messages messages) {
    this.answers = answers;
    this.leaving = leaving;
    this.messages = messages;
  }

  /**
   * What stands on a sheet to be signed.
   *
   * @param digest of it
   */
  record Signed(Hash digest, Optional<EditionId> edition) {}

  /** Empty if the person has nothing of the kind to sign now. */
  Optional<Signed> of(
      PaperKind kind, Roster roster, Assignment place, String language, Instant now) {
    boolean stands = !roster.toCome(place.person(), now).isEmpty();
    var words = words(language);
    return switch (kind) {
      case PLEDGE ->
          stands && roster.pledged(place.person()).isEmpty()
              ? plain(PledgeText.of(words).digest())
              : Optional.empty();
      case RULES ->
          stands
              ? answers.asked(place).map(edition -> rules(edition, place, language))
              : Optional.empty();
      case LEAVING ->
          left(roster, place, now) ? plain(LeavingText.of(words).digest()) : Optional.empty();
    };
  }

  private static Optional<Signed> plain(Hash digest) {
    return Optional.of(new Signed(digest, Optional.empty()));
  }

  private Signed rules(PublishedEdition edition, Assignment place, String language) {
    var tree =
        Map.<String, Object>of(
            "form",
            "F29",
            "language",
            language,
            "edition",
            edition.text().hex(),
            "questions",
            answers.questions(place, edition.id()).map(Hash::hex).orElse(""));
    var digest = Hash.sha256(CanonicalJson.write(tree).getBytes(StandardCharsets.UTF_8));
    return new Signed(digest, Optional.of(edition.id()));
  }

  private boolean left(Roster roster, Assignment place, Instant now) {
    return leaving.load(List.of(roster.contract())).values().stream()
        .flatMap(part -> part.leavers(roster, now).stream())
        .filter(leaver -> leaver.place().id().equals(place.id()))
        .anyMatch(leaver -> leaver.came().flatMap(Leaving::way).isEmpty());
  }

  Words words(String language) {
    return messages.in(language.equals("en") ? Locale.ENGLISH : Locale.JAPAN);
  }
}
