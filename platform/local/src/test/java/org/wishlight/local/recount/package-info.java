@NullMarked
package org.wishlight.local.recount;

import org.jspecify.annotations.NullMarked;
