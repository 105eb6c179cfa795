package jp.junshu.server.assets;

import java.util.List;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.ContractExtras;
import jp.junshu.server.ui.NamedValue;
import jp.junshu.server.ui.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What must come to zero, beside what is owed on a contract's page, and the ways to it. */
@Component
@Order(10)
class ContractBox implements ContractExtras {

  private final Assets assets;

  ContractBox(Assets assets) {
    this.assets = assets;
  }

  @Override
  public Stream<Link> links(PersonActor actor, Contract contract, Words words) {
    return Stream.of(
        register(contract, words),
        new Link(words.get("takeout.title"), here(contract) + "/takeouts"));
  }

  @Override
  public Stream<Box> boxes(PersonActor actor, Contract contract, Words words) {
    var part = assets.part(contract.head().id());
    var originals = left(part, true);
    var copies = left(part, false);
    var out = part.takeouts().stream().filter(Takeout::out).count();
    return Stream.of(
        new Box(
            words.get("assets.box"),
            List.of(
                NamedValue.of(words.get("assets.box.originals"), String.valueOf(originals)),
                NamedValue.of(words.get("assets.box.copies"), String.valueOf(copies)),
                NamedValue.of(words.get("assets.box.out"), String.valueOf(out)),
                NamedValue.of(words.get("assets.total"), String.valueOf(originals + copies))),
            words.get("assets.box.note"),
            register(contract, words)));
  }

  private static long left(AssetPart part, boolean originals) {
    return part.custody().stream()
        .filter(held -> (held.asset().kind() == AssetKind.ORIGINAL) == originals)
        .mapToLong(Custody::left)
        .sum();
  }

  private static Link register(Contract contract, Words words) {
    return new Link(words.get("assets.title"), here(contract) + "/assets");
  }

  private static String here(Contract contract) {
    return "/contracts/" + contract.head().id();
  }
}
