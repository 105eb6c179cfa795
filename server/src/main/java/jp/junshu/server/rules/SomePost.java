package jp.junshu.server.rules;

import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.gate.Condition;
import jp.junshu.server.identity.PostDirectory;
import org.springframework.stereotype.Component;

/** The person holds some post of the ward, or stands in for its holder. */
@Component
class SomePost implements Condition {

  private final PostDirectory posts;

  SomePost(PostDirectory posts) {
    this.posts = posts;
  }

  @Override
  public String code() {
    return "some-post";
  }

  @Override
  public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
    boolean holds =
        request
            .person()
            .filter(person -> person.side() == Side.WARD)
            .filter(person -> !posts.heldBy(person.person(), request.at()).isEmpty())
            .isPresent();
    return Stream.of(
        holds
            ? Check.holds(clause.toString(), "some-post", Optional.empty())
            : Check.fails(clause.toString(), "some-post", Turn.WARD, ""));
  }
}
