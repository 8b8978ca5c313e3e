/** Personal data sealed before it leaves a service: keys, seals, pseudonyms, and new keys. */
@NullMarked
package org.wishlight.starter.privacy;

import org.jspecify.annotations.NullMarked;
