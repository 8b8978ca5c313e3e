@NullMarked
package org.wishlight.local.token;

import org.jspecify.annotations.NullMarked;
