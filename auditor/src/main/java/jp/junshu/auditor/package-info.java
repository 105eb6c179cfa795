/** Checks what a log or a dossier claims, offline, with nothing of the server. */
@NullMarked
package jp.junshu.auditor;

import org.jspecify.annotations.NullMarked;
