package jp.junshu.server.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param secondFactor whether everybody must have a second factor, or may
 */
@ConfigurationProperties("junshu.sign-in")
public record SignInProperties(@DefaultValue("REQUIRED") Policy secondFactor) {

  /** What is asked beside the password. */
  public enum Policy {
    REQUIRED,
    OFFERED
  }
}
