package jp.junshu.server.database;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives an application under test a database and a data folder of its own, and a story clock. */
public final class FreshDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var database = TestPostgres.fresh().bootstrap();
    var data = TestFolders.fresh();
    var secondFactor =
        context.getEnvironment().getProperty("junshu.sign-in.second-factor", "offered");
    TestPostgres.shareSecrets(data);
    var fresh = context.getEnvironment().getProperty("junshu.sign-in.fresh", "12h");
    TestPropertyValues.of(
            "junshu.data=" + data,
            "junshu.database.url=" + database.url(),
            "junshu.database.user=" + database.user(),
            "junshu.database.password=" + database.password(),
            "junshu.sign-in.second-factor=" + secondFactor,
            "junshu.sign-in.fresh=" + fresh,
            "junshu.story=true",
            "junshu.story.start=2026-03-16T00:00:00Z")
        .applyTo(context);
  }
}
