package jp.junshu.core.form;

/**
 * 申請: filed, sent back, filed again; then granted with conditions, refused or withdrawn; in force,
 * then ended.
 */
public non-sealed interface Application extends Form {}
