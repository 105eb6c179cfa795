package jp.junshu.server.systems;

import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.core.gate.Check;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.NamedPeople;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FiledForm;
import jp.junshu.server.forms.FormHandler;
import org.springframework.stereotype.Component;

/** A device is named so that a list of devices seen can be compared with it. */
@Component
@Clause("4.1.1")
class ConnectionHandler implements FormHandler<ConnectionApplication> {

  private static final String ADDRESS = "([0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}";
  private static final Pattern ADDRESSES = Pattern.compile(ADDRESS + "([\\s,、]+" + ADDRESS + ")*");

  private final NamedPeople named;

  ConnectionHandler(NamedPeople named) {
    this.named = named;
  }

  @Override
  public Class<ConnectionApplication> form() {
    return ConnectionApplication.class;
  }

  @Override
  public Stream<FieldError> check(Draft<ConnectionApplication> draft) {
    var content = draft.content();
    var errors = new ArrayList<FieldError>();
    if (!ADDRESSES.matcher(content.macAddress()).matches()) {
      errors.add(FieldError.of("macAddress", "mac-form"));
    }
    if (content.deviceType().computer() && content.avProduct().isEmpty()) {
      errors.add(FieldError.of("avProduct", "device-protection"));
    }
    if (content.deviceType().computer() && content.avDefinitionDate().isEmpty()) {
      errors.add(FieldError.of("avDefinitionDate", "device-protection"));
    }
    if (content.until().isBefore(content.from())) {
      errors.add(FieldError.of("until", "ends-before-it-begins"));
    }
    return errors.stream();
  }

  /** Nobody is given it whose chain is broken meanwhile. */
  @Override
  public Stream<Check> beforeDeciding(FiledForm<ConnectionApplication> filed) {
    return named.checks(filed.contract().id(), filed.content().users());
  }
}
