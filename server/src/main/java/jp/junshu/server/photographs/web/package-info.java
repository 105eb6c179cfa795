/** The screens of photographs, and the one way to their bytes. */
@NullMarked
package jp.junshu.server.photographs.web;

import org.jspecify.annotations.NullMarked;
