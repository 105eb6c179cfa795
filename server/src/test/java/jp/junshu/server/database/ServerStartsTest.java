package jp.junshu.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jp.junshu.server.ServerTest;
import jp.junshu.server.time.BusinessClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@ServerTest
class ServerStartsTest {

  @Test
  void aTestHasAMigratedDatabaseAndAStoryClock(
      @Autowired JdbcClient db, @Autowired BusinessClock clock) {
    assertThat(db.sql("SELECT current_user").query(String.class).single()).isEqualTo("junshu_app");
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-16T00:00:00Z"));
  }

  @Test
  <S extends Session> void sessionsAreKeptInTheDatabase(
      @Autowired SessionRepository<S> sessions, @Autowired JdbcClient db) {
    var session = sessions.createSession();
    session.setAttribute("ward", "見本区");
    sessions.save(session);
    assertThat(sessions.findById(session.getId()))
        .isNotNull()
        .satisfies(found -> assertThat(found.<String>getAttribute("ward")).isEqualTo("見本区"));
    assertThat(db.sql("SELECT session_id FROM infra.spring_session").query(String.class).list())
        .contains(session.getId());
  }
}
