package jp.junshu.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.junshu.core.policy.EditionReading.Fault;
import org.jspecify.annotations.Nullable;

/** Takes the lines one by one and keeps what they say; stops at the first it cannot place. */
final class EditionReader {

  private static final Pattern END_OF_TEXT =
      Pattern.compile("以\\s*上", Pattern.UNICODE_CHARACTER_CLASS);

  private final List<EditionSection> sections = new ArrayList<>();
  private final List<EditionClause> clauses = new ArrayList<>();
  private Optional<String> title = Optional.empty();
  private @Nullable OpenSection section;
  private boolean afterBlank;
  private boolean ended;

  void read(RulesLine line) {
    if (!(line instanceof RulesLine.Blank) && ended) {
      throw refused(line, Fault.NUMBER_MISSING);
    }
    switch (line) {
      case RulesLine.Blank _ -> {}
      case RulesLine.SectionStart start -> open(start);
      case RulesLine.ClauseStart start -> open(start);
      case RulesLine.Words words -> take(words);
    }
    afterBlank = line instanceof RulesLine.Blank;
  }

  Edition finish() {
    if (section == null) {
      throw new UnreadableLine(1, title.orElse(""), Fault.NO_SECTION);
    }
    section.close(Optional.empty(), sections, clauses);
    return new Edition(title, sections, clauses);
  }

  private void open(RulesLine.SectionStart start) {
    var path = start.path();
    SectionOrder.require(section, start);
    if (start.rest().isEmpty()) {
      throw refused(start, Fault.SECTION_WITHOUT_WORDS);
    }
    if (section != null) {
      section.close(Optional.of(path), sections, clauses);
    }
    section = new OpenSection(start);
  }

  private void open(RulesLine.ClauseStart start) {
    if (section == null) {
      throw refused(start, Fault.NO_SECTION);
    }
    section.open(start);
  }

  private void take(RulesLine.Words words) {
    if (section == null) {
      title = title.or(() -> Optional.of(words.text()));
    } else if (END_OF_TEXT.matcher(words.text()).matches()) {
      ended = true;
    } else if (continues(words, section)) {
      section.append(words.text());
    } else {
      throw refused(words, Fault.NUMBER_MISSING);
    }
  }

  /**
   * A wrapped line goes on where a sentence is unfinished, or stands further in than its clause.
   */
  private boolean continues(RulesLine.Words words, OpenSection open) {
    return !afterBlank
        && !words.bulleted()
        && ClauseWords.headingOf(words.text()).isEmpty()
        && (!open.isWholeSentence() || words.indent() > open.indent());
  }

  static UnreadableLine refused(RulesLine line, Fault fault, String... details) {
    return new UnreadableLine(line.number(), line.raw(), fault, details);
  }
}
