/** Paper: pages that are laid out in columns, with Chinese letters and QR codes. */
@NullMarked
package org.wishlight.paper;

import org.jspecify.annotations.NullMarked;
