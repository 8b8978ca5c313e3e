/** Open311 GeoReport v2: wishes for outside clients that speak the standard of city services. */
@NullMarked
package org.wishlight.intake.open311;

import org.jspecify.annotations.NullMarked;
