/** What a dossier is: made from the entries of a log, and made again by whoever checks it. */
@NullMarked
package jp.junshu.auditor.dossier;

import org.jspecify.annotations.NullMarked;
