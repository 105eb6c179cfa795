package jp.junshu.server.forms;

import jp.junshu.core.merkle.Hash;

/**
 * What somebody wants to do in the current step of a filing.
 *
 * @param filing as it stands in the deciding transaction
 * @param step the step whose turn it is
 * @param seen {@link FilingView#seen} on the page that was decided on
 * @param opinion the condition or reason; may be empty
 * @param amongMany whether it is one of several decided on one page (一括承認)
 */
record StepTaking(
    FilingView filing,
    FilingView.Step step,
    Outcome outcome,
    Hash seen,
    String opinion,
    boolean amongMany) {

  /** By itself, on the filing's own page. */
  static StepTaking alone(
      FilingView filing, FilingView.Step step, Outcome outcome, Hash seen, String opinion) {
    return new StepTaking(filing, step, outcome, seen, opinion, false);
  }
}
