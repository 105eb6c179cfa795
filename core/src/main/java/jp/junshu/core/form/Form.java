package jp.junshu.core.form;

/**
 * The content of one filing: a record whose components are the form's fields. Its kind decides its
 * life.
 */
public sealed interface Form permits Application, Report, Agreement, Pledge, KeptRecord, Notice {}
