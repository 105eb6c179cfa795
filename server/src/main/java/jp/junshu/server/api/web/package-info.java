/** The ways in, the page of clients, and the problems that are answered instead. */
@NullMarked
package jp.junshu.server.api.web;

import org.jspecify.annotations.NullMarked;
