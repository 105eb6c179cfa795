package jp.junshu.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import jp.junshu.server.ServerTest;
import jp.junshu.server.identity.SecondFactors;
import jp.junshu.server.routes.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** On a server of its own: whoever was reset is signed out of every class that shares the cast. */
@ServerTest
@TestPropertySource(properties = "junshu.test=client-reset")
class ClientResetTest {

  @Autowired private ApplicationContext context;
  @LocalServerPort private int port;

  @Test
  void aClientMadeBeforeItsMakerWasResetIsRefusedAndOneMadeAfterItIsNot() {
    var scene = new ApiScene(context, port);
    var key = scene.key(ApiScene.ALL);
    var manager = scene.cast().actor(Cast.MANAGER);
    scene
        .job()
        .scene()
        .inTransaction(
            scene.cast().actor(Cast.ADMINISTRATOR),
            () -> {
              var admin = scene.cast().actor(Cast.ADMINISTRATOR);
              context.getBean(SecondFactors.class).reset(admin, manager.person());
              return manager;
            });
    assertThat(scene.get(key, scene.here()).status()).isEqualTo(401);
    assertThat(scene.get(scene.key(ApiScene.ALL), scene.here()).status()).isEqualTo(200);
  }
}
