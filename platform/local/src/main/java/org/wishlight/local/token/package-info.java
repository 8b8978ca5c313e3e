/** Access tokens for people at a terminal and for our own calls. */
@NullMarked
package org.wishlight.local.token;

import org.jspecify.annotations.NullMarked;
