/** Kiosks of theme days: claims that were made without a network and are handed in later. */
@NullMarked
package org.wishlight.matching.kiosk;

import org.jspecify.annotations.NullMarked;
