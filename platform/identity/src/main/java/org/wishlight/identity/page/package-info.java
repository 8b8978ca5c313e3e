/** The few pages that a person sees here, in Chinese and English. */
@NullMarked
package org.wishlight.identity.page;

import org.jspecify.annotations.NullMarked;
