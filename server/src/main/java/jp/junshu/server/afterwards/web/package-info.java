/** The screens of what stands after the end. */
@NullMarked
package jp.junshu.server.afterwards.web;

import org.jspecify.annotations.NullMarked;
