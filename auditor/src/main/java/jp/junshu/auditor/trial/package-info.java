/**
 * Tries the check on a dossier: changes a copy in every way it can think of and sees it refused.
 */
@NullMarked
package jp.junshu.auditor.trial;

import org.jspecify.annotations.NullMarked;
