@NullMarked
package jp.junshu.server.notices.web;

import org.jspecify.annotations.NullMarked;
