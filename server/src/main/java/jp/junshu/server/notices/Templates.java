package jp.junshu.server.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.forms.Beginnings;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.notices.LetterText.Place;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.JapaneseDates;
import jp.junshu.server.ui.Messages;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The texts that letters begin with (ひな形): those we ship, until the ward writes its own. A letter
 * keeps the text it was issued with, whatever becomes of its template.
 */
@Service
public class Templates implements Beginnings {

  /** The forms whose letters begin with a text. */
  public static final List<String> FORMS = List.of("N01", "N02", "N03", "N04", "N05", "N06");

  /** What a text may be. */
  public static final TextRule RULE = TextRule.lines(2000);

  private final TemplateRepository repository;
  private final Filings filings;
  private final Ledger ledger;
  private final BusinessClock clock;
  private final Messages messages;

  Templates(
      TemplateRepository repository,
      Filings filings,
      Ledger ledger,
      BusinessClock clock,
      Messages messages) {
    this.repository = repository;
    this.filings = filings;
    this.ledger = ledger;
    this.clock = clock;
    this.messages = messages;
  }

  /** A text the ward gave a form. */
  public record Version(int version, LetterText text, PersonId by, Instant at) {}

  /** Every text the ward gave it, the newest first; empty while ours is used. */
  @Transactional(readOnly = true)
  public List<Version> versions(String form) {
    return repository.of(form);
  }

  /** The text in use. */
  @Transactional(readOnly = true)
  public LetterText current(String form) {
    return repository.of(form).stream().findFirst().map(Version::text).orElseGet(() -> ours(form));
  }

  static LetterText ours(String form) {
    try {
      var text =
          new ClassPathResource("notices/templates/" + form + ".txt")
              .getContentAsString(StandardCharsets.UTF_8);
      return new LetterText(text.stripTrailing());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new text from now on. Called by an act of administration. */
  @Transactional
  public void change(PersonActor by, String form, String text) {
    int version = repository.insert(form, text, by.person(), clock.instant());
    var committed = ledger.commit(LogRef.WARD, text.getBytes(StandardCharsets.UTF_8));
    ledger.record(by, new TemplateFacts.TemplateChanged(form, version, committed));
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, String> of(ContractHead contract, String form, Optional<FilingId> about) {
    if (!FORMS.contains(form)) {
      return Map.of();
    }
    var decided =
        about.flatMap(filings::find).filter(view -> view.contract().id().equals(contract.id()));
    var begun = new HashMap<String, String>();
    begun.put("body", current(form).filled(values(contract, decided)));
    decided
        .flatMap(view -> Decided.of(view, messages.in(Locale.JAPANESE)))
        .ifPresent(words -> begun.put("subject", words.title()));
    return begun;
  }

  private Map<Place, String> values(ContractHead contract, Optional<FilingView> about) {
    var values = new EnumMap<Place, String>(Place.class);
    values.put(Place.CONTRACT, contract.title());
    values.put(Place.CONTRACT_NUMBER, contract.number());
    values.put(Place.ADDRESSEE, contract.contractorName());
    values.put(Place.DAY, JapaneseDates.era(clock.today()));
    about.ifPresent(view -> values.putAll(Decided.values(view, messages.in(Locale.JAPANESE))));
    return values;
  }

  /** A text as it would begin a letter, with made-up values. */
  public static String sample(String text) {
    return new LetterText(text)
        .filled(
            Map.of(
                Place.CONTRACT, "令和8年度 見本業務委託",
                Place.CONTRACT_NUMBER, "見契第1号",
                Place.ADDRESSEE, "株式会社みほん",
                Place.DAY, "令和8年4月1日",
                Place.APPLICATION, "情報資産持出し許可申請書",
                Place.APPLICATION_NUMBER, "F06-2026-1",
                Place.APPLICATION_DAY, "令和8年3月25日",
                Place.DECISION, "承認します。",
                Place.HERE, "……"));
  }
}
