package jp.junshu.server.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.junshu.core.policy.Clause;

/**
 * What a machine can find wrong with the sentences of a pledge: a sum or a penalty, silence about
 * lawful whistle-blowing, or nothing named that is protected. It finds no more than words; whether
 * they are good is for people to say.
 */
@Clause("1.2")
final class PledgeHints {

  private static final Pattern SUM =
      Pattern.compile(
          "[0-9０-９〇一二三四五六七八九十百千万億]\\s*円|[¥￥]\\s*[0-9０-９]|\\b(JPY|yen)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PENALTY =
      Pattern.compile(
          "(違約金|罰金|賠償金)\\s*(を|として|の支払)|\\b(shall|will|must|agree to) pay\\b|\\bpay a"
              + " (penalty|fine)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern REPORTING =
      Pattern.compile("公益通報|whistle-?blowing", Pattern.CASE_INSENSITIVE);

  private static final Pattern PROTECTED =
      Pattern.compile("情報|秘密|\\b(data|information|secrets?)\\b", Pattern.CASE_INSENSITIVE);

  private PledgeHints() {}

  /** What speaks against a text, as codes; none if nothing was found. */
  static List<String> against(List<String> sentences) {
    var found = new ArrayList<String>();
    if (sentences.stream().anyMatch(SUM.asPredicate())) {
      found.add("sum");
    }
    if (sentences.stream().anyMatch(PENALTY.asPredicate())) {
      found.add("penalty");
    }
    if (sentences.stream().noneMatch(REPORTING.asPredicate())) {
      found.add("no-whistle-blowing");
    }
    if (sentences.stream().noneMatch(PROTECTED.asPredicate())) {
      found.add("nothing-protected");
    }
    return found;
  }

  /**
   * Lets a program whose pledge says what no pledge may say not start.
   *
   * @throws IllegalStateException naming language and what was found
   */
  static void requireLawful(PledgeText text) {
    var against = against(text.sentences());
    if (!against.isEmpty()) {
      throw new IllegalStateException(
          "the pledge in %s: %s".formatted(text.language(), String.join(", ", against)));
    }
  }
}
