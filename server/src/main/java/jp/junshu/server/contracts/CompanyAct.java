package jp.junshu.server.contracts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.CompanyActId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;

/**
 * What became of a contractor, as the ward records it from a paper of somebody else: this system
 * neither renames nor dissolves a company. One person drafts it, another confirms it.
 *
 * @param from the day on which it takes effect, at 00:00 in Japan; it may have passed
 * @param name the new name of one renamed; empty for all others
 * @param address the new address, or where the trustee is found; empty where nothing is said
 * @param successor into which it was merged
 * @param answeredBy the trustee, or the persons with whom the duties stay; empty for all others
 * @param decided when it was confirmed; empty for a draft
 */
@Clause("7")
public record CompanyAct(
    CompanyActId id,
    OrganizationId organization,
    CompanyTurn.Kind kind,
    LocalDate from,
    String name,
    String address,
    Optional<OrganizationId> successor,
    String answeredBy,
    Ground ground,
    LocalDate groundOn,
    String groundNumber,
    PersonId draftedBy,
    Optional<PersonId> confirmedBy,
    Optional<Instant> decided) {

  public CompanyAct {
    if (successor.isPresent() != (kind == CompanyTurn.Kind.MERGED)) {
      throw new IllegalArgumentException("who is merged has a successor, and nobody else");
    }
  }

  /** By which paper the ward knows of it. */
  public enum Ground {
    /** 履歴事項全部証明書. */
    REGISTER,
    /** 裁判所の通知. */
    COURT
  }

  /** What a confirmation holds for. */
  public Hash digest() {
    return Hash.sha256(content());
  }

  /** The bytes that the log commits to. */
  byte[] content() {
    return CanonicalJson.write(
            Map.ofEntries(
                Map.entry("act", id.toString()),
                Map.entry("organization", organization.toString()),
                Map.entry("kind", kind.name()),
                Map.entry("from", from.toString()),
                Map.entry("name", name),
                Map.entry("address", address),
                Map.entry("successor", successor.map(OrganizationId::toString).orElse("")),
                Map.entry("answeredBy", answeredBy),
                Map.entry("ground", ground.name()),
                Map.entry("groundOn", groundOn.toString()),
                Map.entry("groundNumber", groundNumber),
                Map.entry("draftedBy", draftedBy.toString())))
        .getBytes(StandardCharsets.UTF_8);
  }
}
