/** Who of those at the kiosks came first. */
@NullMarked
package org.wishlight.matching.kiosk.domain;

import org.jspecify.annotations.NullMarked;
