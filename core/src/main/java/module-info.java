/** Pure Java: what a contract's rules, duties and proofs are, with nothing of the server in it. */
module jp.junshu.core {
  requires static transitive org.jspecify;

  exports jp.junshu.core.duty;
  exports jp.junshu.core.form;
  exports jp.junshu.core.gate;
  exports jp.junshu.core.id;
  exports jp.junshu.core.merkle;
  exports jp.junshu.core.policy;
}
