package jp.junshu.server.identity;

import jp.junshu.core.id.ClientId;

/**
 * What acts in a person's name and not in their session, with rights that the person gave it. It
 * stands in the details of the authentication whose principal is the person.
 */
public interface ThroughClient {

  ClientId id();
}
