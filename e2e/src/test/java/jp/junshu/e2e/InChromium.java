package jp.junshu.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tests before a real browser. Where there is none they do not run, the build says so in a line of
 * its own, and what decides whether that may be is whoever reads the line.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InChromium.IfThere.class)
@interface InChromium {

  /** Runs the tests if there is a browser. */
  final class IfThere implements ExecutionCondition {

    private static final AtomicBoolean TOLD = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (Chromium.onThisMachine().isPresent()) {
        return ConditionEvaluationResult.enabled("there is a Chromium");
      }
      if (!TOLD.getAndSet(true)) {
        System.out.println("e2e: NOT RUN (no Chromium)");
      }
      return ConditionEvaluationResult.disabled("no Chromium");
    }
  }
}
