/** The clock on the wall of a story. */
@NullMarked
package jp.junshu.server.story.web;

import org.jspecify.annotations.NullMarked;
