/** Screens of the emergency account. */
@NullMarked
package jp.junshu.server.emergency.web;

import org.jspecify.annotations.NullMarked;
