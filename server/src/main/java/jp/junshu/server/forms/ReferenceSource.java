package jp.junshu.server.forms;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;

/** The things of a contract that a field may refer to; answered by the module that keeps them. */
public interface ReferenceSource {

  /** The id type this source answers for, without its ending: {@code asset} for {@code AssetId}. */
  String target();

  /** What may be chosen now on that contract by that person. */
  List<Option> options(ContractId contract, PersonActor actor);

  /** What stands there before anybody chose, where only one thing makes sense. */
  default Optional<UUID> preset(ContractId contract, PersonActor actor) {
    return Optional.empty();
  }

  /**
   * How a thing of that contract is called, ended ones too; empty for anything else, foreign and
   * absent alike.
   */
  Optional<String> label(ContractId contract, UUID id);

  /** One thing to choose. */
  record Option(UUID id, String label, String note) {}
}
