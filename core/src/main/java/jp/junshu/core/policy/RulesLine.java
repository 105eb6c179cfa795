package jp.junshu.core.policy;

import java.util.List;

/** A line of rules and what it opens: a section, a clause, or nothing. */
sealed interface RulesLine {

  /** Counted from 1. */
  int number();

  /** As it stood in the file. */
  String raw();

  /** Only spaces. */
  record Blank(int number, String raw) implements RulesLine {}

  /** {@code 4.1 …}: a section, with the words after its number. */
  record SectionStart(int number, String raw, List<Integer> path, String rest)
      implements RulesLine {}

  /** {@code ① …} or {@code (1) …}: a clause, with the words after its number. */
  record ClauseStart(int number, String raw, int indent, boolean circled, int count, String rest)
      implements RulesLine {}

  /** Words without a number. */
  record Words(int number, String raw, int indent, boolean bulleted, String text)
      implements RulesLine {}
}
