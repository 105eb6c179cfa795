/** The screens on which evidence is taken and tried. */
@NullMarked
package jp.junshu.server.dossier.web;

import org.jspecify.annotations.NullMarked;
