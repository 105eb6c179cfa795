package jp.junshu.server.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.junshu.core.policy.Clause;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Whether whoever is before the browser goes on knowingly: the form they sent names the number of
 * the warning that they were shown for this very act, and nothing else is missing by now.
 */
@Component
@Clause("5")
public class Knowingly {

  /** The field that names the number; a form may name several, of several acts. */
  public static final String FIELD = "knowingly";

  private static final Pattern NUMBER = Pattern.compile("G-\\d{8}-(\\d{1,18})");
  private static final int MOST = 200;

  private final Refusals refusals;

  Knowingly(Refusals refusals) {
    this.refusals = refusals;
  }

  /** The entry of that warning. */
  Optional<UUID> goesOn(AccessRefused refused) {
    var numbers = numbers();
    return numbers.isEmpty() ? Optional.empty() : refusals.shown(refused, numbers);
  }

  private static List<Long> numbers() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes sent
        ? Arrays.stream(
                Optional.ofNullable(sent.getRequest().getParameterValues(FIELD))
                    .orElse(new String[0]))
            .limit(MOST)
            .map(NUMBER::matcher)
            .filter(Matcher::matches)
            .map(match -> Long.valueOf(match.group(1)))
            .toList()
        : List.of();
  }
}
