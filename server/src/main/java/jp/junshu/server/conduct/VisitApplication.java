package jp.junshu.server.conduct;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.Application;
import jp.junshu.core.form.FormType;
import jp.junshu.core.id.AssignmentId;

/**
 * 訪問者入室許可申請書. Who comes for once, without a place on the contract: a technician, a driver of a
 * shredding lorry, somebody who stands in for a day. They stand on this visit and nowhere else: no
 * account, no right, no asset.
 *
 * @param escort who of the contractor's roster stays with them and answers for them
 * @param attendant post and name of whoever of the ward attends, where that is known already
 * @param toldSecrecy that each of them signs at the door to keep secret what they come to know
 */
@FormType(
    no = "F13B",
    version = 1,
    clauses = {"3.5", "5", "1.2"})
public record VisitApplication(
    @Size(max = 80) String area,
    LocalDateTime enters,
    LocalDateTime leaves,
    @Size(min = 10, max = 400) String purpose,
    AssignmentId escort,
    Optional<@Size(max = 60) String> attendant,
    @NotEmpty List<@Valid Visitor> visitors,
    @AssertTrue boolean toldSecrecy)
    implements Application {

  public VisitApplication {
    visitors = List.copyOf(visitors);
  }

  /** Why somebody comes who has no place. */
  public enum Coming {
    /** 保守技術者. */
    TECHNICIAN,
    /** 搬出・破砕の運転手. */
    CARRIER,
    /** 代替要員: in the place of somebody of the roster, for that day. */
    SUBSTITUTE,
    OTHER
  }

  /** What is looked at at the door; its number is not written down. */
  public enum Shown {
    /** 社員証. */
    COMPANY_CARD,
    /** 運転免許証. */
    DRIVING_LICENCE,
    /** マイナンバーカードの表. */
    MY_NUMBER_CARD_FRONT,
    OTHER
  }

  /** One visitor. */
  public record Visitor(
      @NotBlank @Size(max = 40) String visitor,
      @NotBlank @Size(max = 60) String visitorKana,
      @NotBlank @Size(max = 60) String company,
      Coming coming,
      Shown shown) {}
}
