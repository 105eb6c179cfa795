package jp.junshu.server.contracts;

/**
 * What an acknowledgement stands on, in short.
 *
 * @param version of the questions that were answered
 * @param tries the last of which was right throughout
 */
public record Understanding(int version, int tries, AnswerWay way) {}
