/** The life of a wish on the wall. */
@NullMarked
package org.wishlight.matching.wall.domain;

import org.jspecify.annotations.NullMarked;
