package jp.junshu.auditor;

import java.util.List;
import jp.junshu.auditor.log.LogCheck;
import jp.junshu.auditor.log.Members;
import jp.junshu.auditor.log.Span;
import jp.junshu.auditor.log.Trust;

/** What is checked: today a log by itself. */
final class Package {

  private Package() {}

  static Report.Found check(Members members, Trust trust) {
    var seen = new Span();
    var log = new LogCheck(members, trust).check(List.of(), seen);
    return new Report.Found(log, seen);
  }
}
