package jp.junshu.server.contracts;

import jp.junshu.server.rules.AnswerWay;

/**
 * What an acknowledgement stands on, in short.
 *
 * @param version of the questions that were answered
 * @param tries the last of which was right throughout
 */
public record Understanding(int version, int tries, AnswerWay way) {}
