package jp.junshu.server.identity;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.server.text.TextRule;

/**
 * What an organization says of itself, as it was written.
 *
 * @param corporateNumber 法人番号, thirteen digits
 */
public record OrganizationDetails(
    String name, String address, String representative, Optional<String> corporateNumber) {

  /** How long each may be. */
  public static final TextRule RULE = TextRule.line(100);

  private static final Pattern CORPORATE_NUMBER = Pattern.compile("[0-9]{13}");

  public OrganizationDetails {
    Checked.text("name", name, RULE);
    Checked.orEmpty("address", address, RULE);
    Checked.orEmpty("representative", representative, RULE);
    if (corporateNumber.isPresent() && !isCorporateNumber(corporateNumber.get())) {
      throw new IllegalArgumentException("a corporate number has thirteen digits");
    }
  }

  public static boolean isCorporateNumber(String text) {
    return CORPORATE_NUMBER.matcher(text).matches();
  }

  /** The bytes that the log commits to. */
  byte[] payload() {
    return CanonicalJson.write(
            Map.of(
                "name", name,
                "address", address,
                "representative", representative,
                "corporateNumber", corporateNumber.orElse("")))
        .getBytes(StandardCharsets.UTF_8);
  }
}
