package jp.junshu.server;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Law 7, and what law 4 says of SQL text: what is wrong with a set of migrations, one line each.
 *
 * @param files text by file name
 * @param order the modules from the bottom
 */
record MigrationTimeline(TreeMap<String, String> files, List<String> order) {

  private static final Pattern NAME = Pattern.compile("V(\\d{12})__([a-z]+)__[a-z_]+\\.sql");
  private static final Pattern SCHEMA =
      Pattern.compile(
          "(?i)\\b(?:FROM|JOIN|INTO|UPDATE|TABLE|ON|REFERENCES|VIEW|INDEX ON|SCHEMA|FUNCTION)\\s+"
              + "([a-z]+)\\.[a-z_]+");
  private static final Pattern NOW =
      Pattern.compile(
          "(?i)\\bnow\\s*\\(\\)|current_(timestamp|date|time)\\b|localtimestamp"
              + "|(clock|statement|transaction)_timestamp");

  List<String> wrongs() {
    var found = new ArrayList<String>();
    files.forEach(
        (name, sql) -> {
          var parts = NAME.matcher(name);
          if (parts.matches()) {
            found.addAll(in(name, parts.group(2), sql));
          } else {
            found.add(name + " is not named V<UTC minute>__<module>__<thing>.sql");
          }
        });
    minutes().entrySet().stream()
        .filter(minute -> minute.getValue().size() > 1)
        .forEach(minute -> found.add(minute.getValue() + " share a minute"));
    return found;
  }

  /** What SQL of a module must not say: another module's schema above it, or the machine's time. */
  List<String> in(String where, String module, String sql) {
    var found = new ArrayList<String>();
    if (!module.equals("infra") && !order.contains(module)) {
      found.add("%s is of no module: %s".formatted(where, module));
    }
    if (NOW.matcher(sql).find()) {
      found.add(where + " reads the time of the database");
    }
    SCHEMA
        .matcher(sql)
        .results()
        .map(match -> match.group(1).toLowerCase(Locale.ROOT))
        .filter(order::contains)
        .filter(Predicate.not(module::equals))
        .distinct()
        .forEach(schema -> found.add("%s names the schema of %s".formatted(where, schema)));
    return found;
  }

  private Map<String, List<String>> minutes() {
    return files.keySet().stream().collect(groupingBy(name -> name.split("__")[0]));
  }
}
