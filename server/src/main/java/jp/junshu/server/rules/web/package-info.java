/** Screens of the rules: the edition in force, one clause, taking in another text. */
@NullMarked
package jp.junshu.server.rules.web;

import org.jspecify.annotations.NullMarked;
