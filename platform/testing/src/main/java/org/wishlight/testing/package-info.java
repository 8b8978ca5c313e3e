/** What every module's tests share: real stores, an event probe, the rules of the architecture. */
@NullMarked
package org.wishlight.testing;

import org.jspecify.annotations.NullMarked;
