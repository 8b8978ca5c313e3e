/** What each street office promises, and in which order it asks whom. */
@NullMarked
package org.wishlight.matching.policy;

import org.jspecify.annotations.NullMarked;
