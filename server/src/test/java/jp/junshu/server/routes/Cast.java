package jp.junshu.server.routes;

import jp.junshu.core.policy.Role;

/** Who asks, in the order of the columns of the table of routes. */
public enum Cast {
  SIGNED_OUT("", "", Role.WORKER),
  /** The manager of another contractor, on another contract. */
  STRANGER("北条", "明", Role.ENGAGEMENT_MANAGER),
  WORKER("髙橋", "結衣", Role.WORKER),
  MANAGER("佐伯", "直樹", Role.ENGAGEMENT_MANAGER),
  CLERK("青木", "里奈", Role.CLERK),
  DECIDER("森下", "健一", Role.SECURITY_MANAGER),
  AUDITOR("久保", "千秋", Role.AUDITOR),
  ADMINISTRATOR("髙木", "桂", Role.ADMINISTRATOR);

  private final String family;
  private final String given;
  private final Role role;

  Cast(String family, String given, Role role) {
    this.family = family;
    this.given = given;
    this.role = role;
  }

  public String family() {
    return family;
  }

  public String given() {
    return given;
  }

  public Role role() {
    return role;
  }

  public String account() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
