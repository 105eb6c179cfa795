/** The screens of contracts and their people. */
@NullMarked
package jp.junshu.server.contracts.web;

import org.jspecify.annotations.NullMarked;
