package jp.junshu.server.forms;

import jp.junshu.core.merkle.Hash;

/**
 * What somebody wants to do in the current step of a filing.
 *
 * @param filing as it stands in the deciding transaction
 * @param step the step whose turn it is
 * @param seen digest of the content on the page that was decided on
 * @param opinion the condition or reason; may be empty
 */
record StepTaking(
    FilingView filing, FilingView.Step step, Outcome outcome, Hash seen, String opinion) {}
