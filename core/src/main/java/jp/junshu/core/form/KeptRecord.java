package jp.junshu.core.form;

/** 記録: kept; countersigned where two sides are needed. */
public non-sealed interface KeptRecord extends Form {}
