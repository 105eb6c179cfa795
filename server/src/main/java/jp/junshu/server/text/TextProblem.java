package jp.junshu.server.text;

/** Why a typed text is not taken. The message {@code text.<name>} says what to write instead. */
public enum TextProblem {
  /** Nothing was written. */
  EMPTY,
  /** More letters than the field holds. */
  TOO_LONG,
  /** 外字: a character of a private use area, which other machines show as another or not at all. */
  PRIVATE_USE,
  /** A control character, or a direction mark that makes a text look like another. */
  CONTROL,
  /** Half of a surrogate pair, or a code point that is no character. */
  BROKEN,
  /** A reading holds something that is not kana. */
  NOT_KANA
}
