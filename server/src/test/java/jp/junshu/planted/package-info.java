/** Code that breaks each law once, so that the tests of the laws can be seen to fail. Never run. */
@NullMarked
package jp.junshu.planted;

import org.jspecify.annotations.NullMarked;
