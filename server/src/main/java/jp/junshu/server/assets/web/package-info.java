/** The register of a contract's items, each item's page, and what is outside. */
@NullMarked
package jp.junshu.server.assets.web;

import org.jspecify.annotations.NullMarked;
