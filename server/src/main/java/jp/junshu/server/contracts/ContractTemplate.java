package jp.junshu.server.contracts;

import java.util.List;
import java.util.Set;

/**
 * 契約のひな形: the kinds of work that come again and again. A template only drafts which sections of the
 * rules apply, each with its reason; the ward's manager decides on the draft as on any other.
 */
public enum ContractTemplate {
  /** 個人情報なし軽易. */
  LIGHT,
  /** 封入封緘・印刷. */
  MAILING,
  CALL_CENTRE("4.1"),
  /** 常駐運用. */
  RESIDENT_OPERATION("4.1", "4.3"),
  DEVELOPMENT("4.1", "4.2"),
  CLOUD("4.3"),
  /** 機器廃棄. */
  EQUIPMENT_DISPOSAL,
  /** 清掃・警備. */
  CLEANING_AND_GUARDS;

  private final Set<String> sections;

  ContractTemplate(String... sections) {
    this.sections = Set.of(sections);
  }

  /** Whether a section that depends on the kind of work usually applies to it. */
  public boolean applies(String section) {
    return sections.contains(section);
  }

  /** The sections it says something about: all that depend on the kind of work. */
  public List<String> sections() {
    return SectionScope.CHOICES;
  }
}
