/** Personal data of volunteers, sealed before it is stored. */
@NullMarked
package org.wishlight.matching.person;

import org.jspecify.annotations.NullMarked;
