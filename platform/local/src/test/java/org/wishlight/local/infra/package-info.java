@NullMarked
package org.wishlight.local.infra;

import org.jspecify.annotations.NullMarked;
