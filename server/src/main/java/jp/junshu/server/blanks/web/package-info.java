/** The page of blank sheets, and the sheets in print. */
@NullMarked
package jp.junshu.server.blanks.web;

import org.jspecify.annotations.NullMarked;
