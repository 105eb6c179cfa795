package jp.junshu.server.identity;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import jp.junshu.server.ServerTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** However many addresses were told, one first administrator comes of them. */
@ServerTest
@TestPropertySource(properties = "junshu.test=first-start")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStartTest {

  @Autowired private FirstStart firstStart;
  @Autowired private OneTimeAddresses addresses;
  @Autowired private SystemWork system;
  @Autowired private JdbcClient db;

  @Test
  @Order(1)
  void ofTwoWhoBeginAtOnceOneDoesAndNothingOfTheOtherRemainsNorAnyOtherAddress() throws Exception {
    var tokens = List.of(token(), token(), token());
    var start = new CyclicBarrier(2);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var begun =
          threads.invokeAll(
              List.of(
                  begins(start, tokens.get(0), "admin-a"),
                  begins(start, tokens.get(1), "admin-b")));
      assertThat(List.of(begun.getFirst().get(), begun.getLast().get()))
          .containsExactlyInAnyOrder(true, false);
    }
    assertThat(count("identity.person")).isEqualTo(1);
    assertThat(count("identity.organization")).isEqualTo(1);
    assertThat(tokens).allMatch(token -> addresses.look(token).isEmpty());
  }

  @Test
  @Order(2)
  void onceSomebodyCanSignInNoAddressIsMadeAndOneThatIsLeftBeginsNothing() {
    assertThat(firstStart.address()).isEmpty();
    var left = addresses.forFirstAdministrator().substring("/once/".length());
    assertThat(firstStart.begin(left, beginning("admin-c"), "correct horse battery")).isFalse();
    assertThat(count("identity.person")).isEqualTo(1);
  }

  private String token() {
    return firstStart.address().orElseThrow().substring("/once/".length());
  }

  private Callable<Boolean> begins(CyclicBarrier start, String token, String account) {
    return () -> {
      start.await(10, SECONDS);
      return firstStart.begin(token, beginning(account), "correct horse battery");
    };
  }

  private static FirstStart.Beginning beginning(String account) {
    return new FirstStart.Beginning(
        new OrganizationDetails("見本区", "", "", Optional.empty()),
        "情報政策課",
        "係長",
        new PersonName("青木", "里奈", "アオキ", "リナ"),
        Account.of(account));
  }

  private long count(String table) {
    return system.call(() -> db.sql("SELECT count(*) FROM " + table).query(Long.class).single());
  }
}
