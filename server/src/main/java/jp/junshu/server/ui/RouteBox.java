package jp.junshu.server.ui;

import java.util.List;
import java.util.Optional;

/**
 * A box of the route of decision.
 *
 * @param act 起案, 審査, 合議, 決裁
 * @param instead what stands where the seal will be: whose turn it is, or nothing
 * @param when lines below: date and time, who decided for whom
 */
public record RouteBox(
    String act,
    String post,
    Optional<Seal> seal,
    String instead,
    List<String> when,
    boolean current) {
  public RouteBox {
    when = List.copyOf(when);
  }
}
