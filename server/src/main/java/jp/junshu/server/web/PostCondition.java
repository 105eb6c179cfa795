package jp.junshu.server.web;

import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.gate.Condition;
import jp.junshu.server.identity.PostDirectory;
import org.springframework.stereotype.Component;

/** The person holds a post of that role at the ward, acting for the ward. */
@Component
class PostCondition implements Condition {

  private final PostDirectory posts;

  PostCondition(PostDirectory posts) {
    this.posts = posts;
  }

  @Override
  public String code() {
    return "post";
  }

  @Override
  public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
    var role = Role.valueOf(parameter);
    var holds =
        request
            .person()
            .filter(actor -> actor.side() == Side.WARD)
            .filter(actor -> posts.holds(actor.person(), role, request.at()))
            .isPresent();
    return Stream.of(
        holds
            ? Check.holds(clause.toString(), "post", Optional.empty(), role.name())
            : Check.fails(clause.toString(), "post", Turn.WARD, "", role.name()));
  }
}
