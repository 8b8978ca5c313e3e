/**
 * What the services say to each other: every event of the programme as a record with a stable wire
 * type, and the few words that all of them share. JDK and Jackson annotations only.
 */
@NullMarked
package org.wishlight.contracts;

import org.jspecify.annotations.NullMarked;
