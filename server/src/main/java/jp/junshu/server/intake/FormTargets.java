package jp.junshu.server.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.core.form.Field;
import jp.junshu.core.form.FieldType;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.form.Kind;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.forms.DocumentNumber;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.forms.FormOffers;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/** Every form as a sheet, read off its record. */
@Component
class FormTargets {

  /** More of one form are not read by people either, and each is an act of its own. */
  private static final int MOST = 200;

  private final FormDesk desk;
  private final Filings filings;
  private final SourceThings things;
  private final FormOffers offers;

  FormTargets(FormDesk desk, Filings filings, SourceThings things, FormOffers offers) {
    this.desk = desk;
    this.filings = filings;
    this.things = things;
    this.offers = offers;
  }

  Optional<ImportTarget> find(String no) {
    return filings.schema(no).map(OfForm::new);
  }

  private final class OfForm implements ImportTarget {

    private final FormSchema schema;

    OfForm(FormSchema schema) {
      this.schema = schema;
    }

    @Override
    public String code() {
      return schema.no();
    }

    @Override
    public String title(Words words) {
      return words.get("form." + schema.no() + ".title");
    }

    @Override
    public List<Field> fields() {
      return schema.fields();
    }

    @Override
    public FormTerms terms(ContractId contract, PersonActor actor, Words words) {
      return new WordTerms("form." + schema.no(), words, things.of(contract, actor));
    }

    @Override
    public Becomes becomes() {
      return schema.fields().stream().anyMatch(f -> f.type() instanceof FieldType.Table)
          ? Becomes.FORM
          : Becomes.FILINGS;
    }

    @Override
    public int most() {
      return becomes() == Becomes.FORM ? 1 : MOST;
    }

    /** What one declares for oneself is not handed in by the file. */
    @Override
    public boolean offered(PersonActor actor, ContractId contract) {
      return schema.kind() != Kind.PLEDGE && offers.offered(actor, contract, schema.no());
    }

    @Override
    public List<List<FieldError>> check(
        PersonActor actor, ContractId contract, List<RawContent> contents, Consumer<Integer> read) {
      var blank = blank(contract);
      return IntStream.range(0, contents.size())
          .mapToObj(
              i -> {
                var errors = desk.tryOut(actor, blank, contents.get(i));
                read.accept(i + 1);
                return errors;
              })
          .toList();
    }

    @Override
    public List<FieldError> keep(
        PersonActor actor,
        ContractId contract,
        Batch batch,
        List<RawContent> contents,
        Consumer<PersonActor> also) {
      var keys = IntStream.range(0, contents.size()).mapToObj(i -> batch.key(i, actor)).toList();
      return desk.fileAll(actor, blank(contract), contents, keys, also);
    }

    private FormDesk.Blank blank(ContractId contract) {
      return desk.blank(contract, schema.no()).orElseThrow(NotThere::new);
    }

    @Override
    public List<String> before(Words words) {
      return before().map(w -> words.get("sheet.of." + w)).toList();
    }

    @Override
    public List<Kept> kept(ContractId contract, Words words) {
      return filings.ofContracts(List.of(contract), schema.no()).stream()
          .map(view -> new Kept(before(view, words), view.content()))
          .toList();
    }

    /** A notice has its document number beside the receipt number. */
    private Stream<String> before() {
      return schema.kind() == Kind.NOTICE
          ? Stream.of("number", "document", "state", "filed")
          : Stream.of("number", "state", "filed");
    }

    private List<String> before(FilingView view, Words words) {
      return before().map(what -> before(what, view, words)).toList();
    }

    private static String before(String what, FilingView view, Words words) {
      return switch (what) {
        case "number" -> view.number();
        case "document" -> view.document().map(DocumentNumber::text).orElse("");
        case "state" -> words.get("filing.state." + view.state().name());
        default -> words.tableMoment(view.filed().at());
      };
    }

    @Override
    public String page(ContractId contract) {
      return "/contracts/" + contract;
    }
  }
}
