package jp.junshu.server.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.junshu.core.form.Field;
import jp.junshu.core.form.FieldType;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.forms.RegisterSource;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/**
 * The registers that modules keep, as sheets to be taken out. They are written by the acts that
 * they tell of, never by a file.
 */
@Component
class KeptRegisters {

  private static final int AT_ONCE = 500;

  /** No cell of Excel holds more letters. */
  private static final int MOST_LETTERS = 32_767;

  private final List<RegisterSource> registers;
  private final SourceThings things;

  KeptRegisters(List<RegisterSource> registers, SourceThings things) {
    this.registers = List.copyOf(registers);
    this.things = things;
  }

  Optional<SheetSource> find(String name) {
    return registers.stream()
        .filter(register -> register.name().equals(name))
        .findFirst()
        .map(OfRegister::new);
  }

  private final class OfRegister implements SheetSource {

    private final RegisterSource register;

    OfRegister(RegisterSource register) {
      this.register = register;
    }

    @Override
    public String code() {
      return register.name();
    }

    @Override
    public String title(Words words) {
      return words.get("register." + register.name());
    }

    @Override
    public List<Field> fields() {
      return register.columns().stream().map(KeptRegisters::field).toList();
    }

    @Override
    public FormTerms terms(ContractId contract, PersonActor actor, Words words) {
      return new RegisterTerms(register, words, things.of(contract, actor));
    }

    @Override
    public List<Kept> kept(ContractId contract, Words words) {
      return all(contract)
          .sorted(register.order())
          .map(row -> new Kept(List.of(), content(row)))
          .toList();
    }

    private Stream<RegisterSource.Row> all(ContractId contract) {
      return Stream.iterate(
              register.rows(contract, Optional.empty(), AT_ONCE),
              page -> !page.isEmpty(),
              page -> register.rows(contract, Optional.of(page.getLast().id()), AT_ONCE))
          .flatMap(List::stream);
    }

    private Map<String, Object> content(RegisterSource.Row row) {
      var content = new LinkedHashMap<String, Object>();
      register
          .columns()
          .forEach(
              column -> {
                var value = row.values().get(column.name());
                if (value != null) {
                  content.put(column.name(), column.kind() == MOMENT ? local(value) : value);
                }
              });
      return content;
    }

    @Override
    public String page(ContractId contract) {
      return "/contracts/%s/%s".formatted(contract, register.page());
    }
  }

  private static final RegisterSource.Kind MOMENT = RegisterSource.Kind.MOMENT;

  /** Columns of moments stand in the time of the contract, not of the machine. */
  private static String local(Object instant) {
    return Instant.parse((String) instant).atZone(BusinessClock.JST).toLocalDateTime().toString();
  }

  private static Field field(RegisterSource.Column column) {
    return new Field(
        column.name(),
        switch (column.kind()) {
          case TEXT ->
              column.words().isPresent()
                  ? new FieldType.Choice(List.of(), false)
                  : new FieldType.Text(MOST_LETTERS, false);
          case NUMBER -> new FieldType.Number(Long.MIN_VALUE, Long.MAX_VALUE);
          case FLAG -> new FieldType.Flag();
          case DAY -> new FieldType.Day();
          case MOMENT -> new FieldType.Moment();
          case ID -> new FieldType.Reference(target(column), false);
          case IDS -> new FieldType.Reference(target(column), true);
        },
        false);
  }

  private static String target(RegisterSource.Column column) {
    return column.words().orElseThrow();
  }

  /** How a register is called, column by column. */
  private record RegisterTerms(RegisterSource register, Words words, WordTerms.Things things)
      implements FormTerms {

    @Override
    public String field(String key) {
      return words.get("register." + register.name() + "." + key);
    }

    @Override
    public String note(String key) {
      return "";
    }

    @Override
    public String option(String key, String option) {
      var prefix =
          register.columns().stream()
              .filter(column -> column.name().equals(key))
              .flatMap(column -> column.words().stream())
              .findFirst()
              .orElseThrow();
      return words.get(prefix + "." + option);
    }

    @Override
    public String yes() {
      return words.get("form.yes");
    }

    @Override
    public String no() {
      return words.get("form.no");
    }

    @Override
    public String part(Part part, String heading) {
      return part == Part.WHOLE ? heading : words.get("sheet.part." + part.name(), heading);
    }

    @Override
    public Map<UUID, String> things(String target) {
      return Map.of();
    }

    @Override
    public String thing(String target, UUID id) {
      return things.called(target, id).orElseGet(id::toString);
    }
  }
}
