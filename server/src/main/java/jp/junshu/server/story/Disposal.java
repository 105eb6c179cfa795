package jp.junshu.server.story;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An item was erased, or destroyed while the ward attended.
 *
 * @param serial as it was read off the thing
 */
record Disposal(String item, boolean destroyed, Optional<String> serial, LocalDateTime at) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  static final String TITLE = "廃棄・消去報告書";

  static Disposal erased(Inventory item, LocalDateTime at) {
    return new Disposal(item.title(), false, item.serial(), at);
  }

  static Disposal destroyed(Inventory item, LocalDateTime at) {
    return new Disposal(item.title(), true, item.serial(), at);
  }

  /** Reports them together (F08). */
  static Page report(Work work, Browser browser, Disposal... disposals) {
    var form = work.paper(browser, "F08", "届け出る");
    return form.rows(Stream.of(disposals).map(Disposal::row).toList()).press();
  }

  static Page receive(Work work, Browser browser) {
    return Deciding.decide(work.filed(browser, TITLE), "受領する");
  }

  private Map<String, String> row() {
    var row = new HashMap<String, String>();
    row.put("情報資産", item);
    row.put("数量", "1");
    serial.ifPresent(number -> row.put("製造番号・媒体番号", number));
    row.put("した日時/日付", Work.day(at.toLocalDate()));
    row.put("した日時/時刻", MINUTE.format(at));
    row.put("担当者", Cast.CUSTODIAN.name());
    row.putAll(destroyed ? destroying() : erasing());
    return row;
  }

  private static Map<String, String> erasing() {
    return Map.of("方法", "消去", "水準", "完全消去", "道具・版", "抹消ソフト 4.2", "証し", "実施の記録と写真2枚");
  }

  private Map<String, String> destroying() {
    return Map.of(
        "方法",
        "廃棄",
        "水準",
        "物理破壊",
        "区の立会者",
        "主任 " + Cast.CLERK.name(),
        "道具・版",
        "裁断機 3mm",
        "業者の証明書番号",
        "裁-%s-%s".formatted(at.toLocalDate(), serial.orElse("1")),
        "証し",
        "裁断の写真4枚");
  }
}
