/** The keyset files of this machine: made, given a new primary key, rid of old ones. */
@NullMarked
package org.wishlight.local.keys;

import org.jspecify.annotations.NullMarked;
