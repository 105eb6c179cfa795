package jp.junshu.server.emergency;

import java.time.Instant;
import jp.junshu.core.id.PersonId;

/** What somebody who did not open it says of an opening. */
public record Review(PersonId reviewer, String right, String wrong, Instant at) {}
