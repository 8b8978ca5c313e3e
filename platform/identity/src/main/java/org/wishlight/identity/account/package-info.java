/** Whom this issuer knows: systems, people, and the applications they log in to. */
@NullMarked
package org.wishlight.identity.account;

import org.jspecify.annotations.NullMarked;
