package jp.junshu.server.forms;

import java.util.List;
import jp.junshu.core.form.Filed;
import jp.junshu.core.form.Kind;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.merkle.Hash;

/** Where a filing stands in its life, and where a step leads it. */
final class Lives {

  private Lives() {}

  /** The state a new filing begins in. */
  static Life.State first(Kind kind, List<RouteTable.Step> route) {
    return switch (kind) {
      case APPLICATION, REPORT, NOTICE -> Life.State.FILED;
      case AGREEMENT -> Life.State.PROPOSED;
      case PLEDGE -> Life.State.MADE;
      case RECORD -> route.isEmpty() ? Life.State.COUNTERSIGNED : Life.State.KEPT;
    };
  }

  /** The life of what was filed, at its last step. */
  static Life open(Kind kind, Filed filed) {
    return switch (kind) {
      case APPLICATION -> new Life.ApplicationFiled(filed);
      case REPORT -> new Life.ReportFiled(filed);
      case AGREEMENT -> new Life.AgreementProposed(filed);
      case RECORD -> new Life.RecordKept(filed);
      case NOTICE -> new Life.NoticeDrafted(filed);
      case PLEDGE -> new Life.Settled(filed, Life.State.MADE);
    };
  }

  /** What the last step, or sending back at any step, makes of it. */
  static Life decided(Life life, Outcome outcome, PersonActor by, Hash seen) {
    return switch (life) {
      case Life.ApplicationFiled open ->
          switch (outcome) {
            case GRANTED, GRANTED_ON_CONDITION -> open.grant(by.person(), seen);
            case REFUSED -> open.refuse(by.person(), seen);
            case SENT_BACK -> open.sendBack(by.person(), seen);
            default -> throw new IllegalArgumentException("no application is " + outcome);
          };
      case Life.ReportFiled open ->
          outcome == Outcome.RECEIVED
              ? open.receive(by.person(), seen)
              : open.sendBack(by.person(), seen);
      case Life.AgreementProposed open ->
          outcome == Outcome.AGREED
              ? open.agree(by.person(), by.side(), seen)
              : open.sendBack(by.person(), seen);
      case Life.RecordKept open ->
          outcome == Outcome.COUNTERSIGNED
              ? open.countersign(by.person(), by.side(), seen)
              : open.sendBack(by.person(), seen);
      case Life.NoticeDrafted open ->
          outcome == Outcome.ISSUED
              ? open.issue(by.person(), seen)
              : open.sendBack(by.person(), seen);
      case Life.ApplicationGranted _, Life.Settled _, Life.SentBack _ ->
          throw new IllegalStateException("nothing more can be decided");
    };
  }
}
