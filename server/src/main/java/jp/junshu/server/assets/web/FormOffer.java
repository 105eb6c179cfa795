package jp.junshu.server.assets.web;

import jp.junshu.core.id.ContractId;

/**
 * A form that can be filled in from here.
 *
 * @param no its number; the words stand under {@code assets.offer.<no>}
 * @param href with what is known already filled in
 */
public record FormOffer(String no, String href) {

  static FormOffer of(ContractId contract, String no, String known) {
    var query = known.isEmpty() ? "" : "?" + known;
    return new FormOffer(no, "/contracts/%s/forms/%s%s".formatted(contract, no, query));
  }
}
