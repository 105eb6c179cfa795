package jp.junshu.core.form;

/** 報告: filed, then received or sent back. */
public non-sealed interface Report extends Form {}
