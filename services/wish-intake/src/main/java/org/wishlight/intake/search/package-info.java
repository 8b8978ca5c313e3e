/** Chinese words, as texts are searched by them. */
@NullMarked
package org.wishlight.intake.search;

import org.jspecify.annotations.NullMarked;
