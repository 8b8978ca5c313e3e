/** Who may do what: every operation's rule, enforced and documented. */
@NullMarked
package org.wishlight.starter.access;

import org.jspecify.annotations.NullMarked;
