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

/** The person holds a post of one of these roles at the ward, acting for the ward. */
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
    var roles = parameter.split("\\|", -1);
    var code = roles.length == 1 ? "post" : "posts";
    return Stream.of(
        holdsOne(request, roles)
            ? Check.holds(clause.toString(), code, Optional.empty(), roles)
            : Check.fails(clause.toString(), code, Turn.WARD, "", roles));
  }

  private boolean holdsOne(AccessRequest request, String... roles) {
    return request
        .person()
        .filter(actor -> actor.side() == Side.WARD)
        .filter(
            actor ->
                Stream.of(roles)
                    .map(Role::valueOf)
                    .anyMatch(role -> posts.holds(actor.person(), role, request.at())))
        .isPresent();
  }
}
