package jp.junshu.server.identity;

import jp.junshu.core.id.PersonId;
import org.springframework.context.ApplicationContext;

/** Wrong codes as somebody patient types them: never five within a quarter of an hour. */
public final class WrongCodes {

  private WrongCodes() {}

  /** As many as that, one after another, each counted as the door for codes counts it. */
  public static void typed(ApplicationContext context, PersonId person, int many) {
    var bound = context.getBean(CodeBound.class);
    var system = context.getBean(SystemWork.class);
    for (int n = 0; n < many; n++) {
      system.run(() -> bound.wrong(person));
    }
  }
}
