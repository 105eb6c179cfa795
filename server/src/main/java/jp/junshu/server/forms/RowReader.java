package jp.junshu.server.forms;

import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.Field;
import jp.junshu.core.id.ContractId;
import org.springframework.stereotype.Component;

/**
 * Reads rows of a list that is no form, into a record, by the rules by which a form's fields are
 * read. Call it inside a transaction.
 */
@Component
public class RowReader {

  private final FormBinder binder;

  RowReader(FormBinder binder) {
    this.binder = binder;
  }

  /**
   * A row, or what is wrong with it; never both.
   *
   * @param errors by the record's components
   */
  public record Read<T>(Optional<T> row, List<FieldError> errors) {}

  /** The fields of such a row, in the order of the record's components. */
  public static List<Field> fields(Class<? extends Record> type) {
    return SchemaReader.fields(type);
  }

  /** Reads one row of a contract. */
  public <T extends Record> Read<T> read(Class<T> type, RawContent raw, ContractId contract) {
    var bound = binder.bind(fields(type), tree -> ContentCodec.fromTree(type, tree), raw, contract);
    return new Read<>(bound.content(), bound.errors());
  }
}
