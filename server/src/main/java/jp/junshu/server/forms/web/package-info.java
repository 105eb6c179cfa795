/** Screens and papers of every form: filling in, deciding, reading, printing. */
@NullMarked
package jp.junshu.server.forms.web;

import org.jspecify.annotations.NullMarked;
