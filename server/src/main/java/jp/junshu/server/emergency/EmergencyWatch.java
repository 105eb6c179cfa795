package jp.junshu.server.emergency;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.junshu.core.id.OpeningId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.emergency.Opening.How;
import jp.junshu.server.identity.Organization;
import jp.junshu.server.identity.Organizations;
import org.springframework.stereotype.Component;

/**
 * Lists what is asked for by a broken envelope before it is answered, and says whether it may be.
 */
@Component
public class EmergencyWatch {

  private static final int LONGEST = 200;
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final Openings openings;
  private final RunningOut runningOut;
  private final EmergencyWork work;
  private final Organizations organizations;

  EmergencyWatch(
      Openings openings, RunningOut runningOut, EmergencyWork work, Organizations organizations) {
    this.openings = openings;
    this.runningOut = runningOut;
    this.work = work;
    this.organizations = organizations;
  }

  /**
   * Adds what is asked for to the list; empty, and nothing is to be answered, if the opening is
   * over. Called outside a transaction.
   *
   * @param path without a query
   */
  public Optional<Opening> listed(OpeningId id, boolean page, String path) {
    var kind = page ? Line.Kind.PAGE : Line.Kind.ASKED;
    var found = ID.matcher(path);
    var about = found.find() ? Optional.of(UUID.fromString(found.group())) : Optional.<UUID>empty();
    boolean post = path.startsWith("/emergency/posts/");
    var nobody = Optional.<UUID>empty();
    var opening =
        work.call(
            () ->
                openings.note(id, kind, what(path), post ? nobody : about, post ? about : nobody)
                    ? openings.find(id)
                    : Optional.<Opening>empty());
    if (opening.isEmpty()) {
      runningOut.seal();
    }
    return opening;
  }

  /** Whoever broke it has done with it. */
  public void leave(OpeningId id) {
    work.call(() -> openings.end(EmergencyWork.ACTOR, id, How.LEFT));
  }

  /** The context in which its pages are drawn: the ward's names and posts. */
  public TenantContext context(OpeningId id) {
    var ward = work.call(() -> organizations.ward().map(Organization::id));
    return new TenantContext(
        Party.WARD, ward.<Set<OrganizationId>>map(Set::of).orElse(Set.of()), "emergency:" + id);
  }

  private static String what(String path) {
    var code = ID.matcher(path).replaceAll("*");
    return code.length() > LONGEST ? code.substring(0, LONGEST) : code;
  }
}
