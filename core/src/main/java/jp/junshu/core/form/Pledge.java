package jp.junshu.core.form;

/** 誓約・確認: made by the person in their own session; superseded, never withdrawn. */
public non-sealed interface Pledge extends Form {}
