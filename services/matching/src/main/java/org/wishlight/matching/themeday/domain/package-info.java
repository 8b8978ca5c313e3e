/** The life of a theme day. */
@NullMarked
package org.wishlight.matching.themeday.domain;

import org.jspecify.annotations.NullMarked;
