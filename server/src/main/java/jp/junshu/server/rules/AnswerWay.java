package jp.junshu.server.rules;

/** How the questions on the rules were answered. */
public enum AnswerWay {
  /** 本人の画面: signed in, alone. */
  OWN_SESSION,
  /** 集合: on a shared screen, each under a code of their own. */
  GROUP_SESSION,
  /** 紙: entered by one and countersigned by another. */
  PAPER
}
