package jp.junshu.core.policy;

/**
 * What a person is to a contract: a post of the ward's section that owns it, or a role on the
 * contractor's roster. The rules' own word for each stands in the messages under {@code
 * role.<name>}.
 */
public enum Role {
  /** 所管課担当者: checks and receives, drafts, never decides. */
  CLERK(Side.WARD),
  /** 情報セキュリティ管理者: approves take-outs, methods, rights. */
  SECURITY_MANAGER(Side.WARD),
  /** 監査人: reads everything, writes findings only. */
  AUDITOR(Side.WARD),
  /** システム管理: registers organizations, people and posts; decides nothing. */
  ADMINISTRATOR(Side.WARD),
  /** 業務責任者: the contractor's manager for the job. */
  ENGAGEMENT_MANAGER(Side.CONTRACTOR),
  /** 情報管理の責任者: the contractor's custodian of information. */
  INFORMATION_CUSTODIAN(Side.CONTRACTOR),
  /** 作業者. */
  WORKER(Side.CONTRACTOR),
  /** 情報セキュリティ責任者: concurs where a form asks the department as well. */
  SECURITY_OFFICER(Side.WARD),
  /** 情報システム管理者: concurs where a form touches the ward's systems. */
  SYSTEM_MANAGER(Side.WARD);

  private final Side side;

  Role(Side side) {
    this.side = side;
  }

  /** The side this role stands on. */
  public Side side() {
    return side;
  }
}
