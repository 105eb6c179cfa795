/** The screens of pledges without an account. */
@NullMarked
package jp.junshu.server.pledges.web;

import org.jspecify.annotations.NullMarked;
