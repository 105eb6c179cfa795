/**
 * The server: one application, one module per package; the arrows stand in each module's
 * package-info.
 */
@NullMarked
package jp.junshu.server;

import org.jspecify.annotations.NullMarked;
