package jp.junshu.core.form;

/** 合意: proposed by one side, agreed by the other, later superseded. */
public non-sealed interface Agreement extends Form {}
