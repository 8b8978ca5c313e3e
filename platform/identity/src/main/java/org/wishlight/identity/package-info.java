/**
 * Who is calling: tokens for systems and a login for people, in the local default and wherever no
 * other OIDC issuer is at hand.
 */
@NullMarked
package org.wishlight.identity;

import org.jspecify.annotations.NullMarked;
