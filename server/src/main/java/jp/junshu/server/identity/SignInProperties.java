package jp.junshu.server.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param secondFactor whether everybody must have a second factor, or may
 * @param fresh how long after showing who one is one decides without showing it again
 * @param origin the address of this installation as browsers write it ({@code https://…}): passkeys
 *     are bound to it; empty if none are made
 */
@ConfigurationProperties("junshu.sign-in")
public record SignInProperties(
    @DefaultValue("REQUIRED") Policy secondFactor,
    @DefaultValue("15m") Duration fresh,
    @DefaultValue("") String origin) {

  /** What is asked beside the password. */
  public enum Policy {
    REQUIRED,
    OFFERED
  }
}
