package jp.junshu.server.contracts.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.identity.Person;

/**
 * Somebody who may be given a place, as a form names them: by an id that is the company's own, so
 * that two companies that lay their pages side by side do not see that it is the same person.
 *
 * @param handle no inverse is known of it, and whoever does not know the person's id cannot make it
 */
@Clause("5")
public record KnownPerson(String handle, Person person) {

  static KnownPerson of(OrganizationId company, Person person) {
    var both = (company + "/" + person.id()).getBytes(StandardCharsets.UTF_8);
    return new KnownPerson(UUID.nameUUIDFromBytes(both).toString(), person);
  }
}
