package jp.junshu.server.forms;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/**
 * What fills a message about things of a contract: their names for their ids, words for codes. Ids
 * of another contract are named like absent ones. Call it inside a transaction.
 */
@Component
public class ThingNames {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final List<ReferenceSource> sources;

  ThingNames(List<ReferenceSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** The same list as people read it. */
  public Object[] of(ContractId contract, List<String> about, Words words) {
    return about.stream().map(text -> one(contract, text, words)).toArray();
  }

  /** A code in words, where it has some; of roles joined by a bar, each. */
  static String code(String text, Words words) {
    return Arrays.stream(text.split("\\|"))
        .map(each -> words.find("role." + each).or(() -> words.find("code." + each)).orElse(each))
        .collect(Collectors.joining("・"));
  }

  private String one(ContractId contract, String text, Words words) {
    if (!ID.matcher(text).matches()) {
      return code(text, words);
    }
    var id = UUID.fromString(text);
    return sources.stream()
        .flatMap(source -> source.label(contract, id).stream())
        .findFirst()
        .orElseGet(() -> words.get("form.unknown-thing"));
  }
}
