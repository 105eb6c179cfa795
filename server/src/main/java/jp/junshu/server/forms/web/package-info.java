/** Screens and papers of every form: filling in, deciding, reading, printing. */
@NamedInterface("screens")
@NullMarked
package jp.junshu.server.forms.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
