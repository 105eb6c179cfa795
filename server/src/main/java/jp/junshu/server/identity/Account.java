package jp.junshu.server.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import jp.junshu.server.text.Width;

/** What a person types to say who is signing in: a number, a short name, or a mail address. */
public record Account(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@+-]{2,99}");

  public Account {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an account");
    }
  }

  public static boolean fits(String typed) {
    return FORM.matcher(folded(typed)).matches();
  }

  public static Account of(String typed) {
    return new Account(folded(typed));
  }

  /** Width and case make no difference. */
  static String folded(String typed) {
    return Width.serial(typed).text().toLowerCase(Locale.ROOT);
  }
}
