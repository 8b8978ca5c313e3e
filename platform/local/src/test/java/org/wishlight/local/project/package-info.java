@NullMarked
package org.wishlight.local.project;

import org.jspecify.annotations.NullMarked;
