package jp.junshu.server.contracts;

import java.time.Instant;
import jp.junshu.server.rules.PublishedEdition;

/**
 * An edition of the rules that everybody is asked to acknowledge.
 *
 * @param grace the last moment at which an acknowledgement of the edition before still counts
 */
record AskedAgain(PublishedEdition edition, Instant grace) {}
