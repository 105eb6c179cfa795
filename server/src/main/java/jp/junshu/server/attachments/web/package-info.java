/** Adding files to a filing and taking them away; none is ever sent out. */
@NamedInterface("screens")
@NullMarked
package jp.junshu.server.attachments.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
