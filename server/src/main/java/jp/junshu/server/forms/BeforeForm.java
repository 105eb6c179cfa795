package jp.junshu.server.forms;

import java.util.Optional;
import jp.junshu.core.gate.PersonActor;

/**
 * What is done before a form is opened, where its owner asks for something first. It leads only;
 * the gate is what refuses.
 */
public interface BeforeForm {

  /** The path of the page that comes first; empty if the form may be opened. */
  Optional<String> first(PersonActor actor, ContractHead contract, String form);
}
