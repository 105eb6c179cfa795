package jp.junshu.server.routes;

import static java.util.Map.entry;

import java.util.Map;
import jp.junshu.core.policy.Role;

/** What the cast writes into forms: contents that are taken. */
final class Contents {

  private Contents() {}

  static Map<String, String> of(String form, World world) {
    return switch (form) {
      case "F01" ->
          Map.of(
              "keepsSecret", "true",
              "survivesTermination", "true",
              "knowsWhistleBlowingIsFree", "true");
      case "F29" -> world.acknowledgement();
      case "F04" ->
          Map.ofEntries(
              entry("kind", "ORIGINAL"),
              entry("assetTitle", "給付対象者台帳"),
              entry("classification", "SECRET_3B"),
              entry("personalInformation", "false"),
              entry("recordCount", "460000"),
              entry("quantity", "1"),
              entry("location", "第2作業室 金庫"),
              entry("purpose", "臨時給付金の支給"));
      case "F06" -> takeout(world);
      case "F34" ->
          Map.of(
              "clause", "2-⑤",
              "what", "夜間に限り、施錠した棚で媒体を保管する",
              "reason", "庁舎の設備点検の間、保管庫を使えないため。期間は三日に限る。",
              "compensation", "二人で施錠し、朝に数を確かめ、記録を残して報告する。",
              "from", "R8.3.16",
              "until", "R8.3.20");
      default -> throw new IllegalArgumentException("Contents has no " + form);
    };
  }

  private static Map<String, String> takeout(World world) {
    return Map.ofEntries(
        entry("kind", "CARRY"),
        entry("asset", world.filed(Cast.CLERK, "F04").toString()),
        entry("recordCount", "1"),
        entry("reason", "電話受付で申請書が届いていない世帯からの問合せに答えるため。"),
        entry("destination", "中野センター 3階 業務室"),
        entry("route", "社用車で直行"),
        entry("carriers", world.working().of(Role.WORKER).assignment().toString()),
        entry("mediumNo", "M-012"),
        entry("protection", "ENCRYPTED"),
        entry("leaves.date", world.now().toLocalDate().toString()),
        entry("leaves.time", world.now().toLocalTime().toString()),
        entry("returns.date", "R8.3.20"),
        entry("returns.time", "18:00"),
        entry("postTransferErasure", "SAME_DAY"),
        entry("emergencyContact", "090-0000-0000"));
  }
}
