package jp.junshu.auditor;

import java.util.List;
import java.util.Optional;
import jp.junshu.auditor.dossier.DossierCheck;
import jp.junshu.auditor.log.LogCheck;
import jp.junshu.auditor.log.Members;
import jp.junshu.auditor.log.Span;
import jp.junshu.auditor.log.Trust;
import jp.junshu.auditor.log.Wrong;

/** What is checked: a dossier, or a log by itself. */
public final class Package {

  private Package() {}

  /** The first thing that is wrong, in words, with its member and entry; empty if nothing is. */
  public static Optional<Wrong> firstWrong(Members members, Trust trust) {
    try {
      check(members, trust);
      return Optional.empty();
    } catch (Wrong wrong) {
      return Optional.of(wrong);
    }
  }

  static Report.Found check(Members members, Trust trust) {
    var seen = new Span();
    if (DossierCheck.isOne(members)) {
      var dossier = new DossierCheck(members, trust).check(seen);
      return new Report.Found(dossier.log(), seen, Optional.of(dossier));
    }
    var log = new LogCheck(members, trust).check(List.of(), seen);
    return new Report.Found(log, seen, Optional.empty());
  }
}
