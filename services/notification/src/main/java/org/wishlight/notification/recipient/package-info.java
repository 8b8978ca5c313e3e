/** Who may see what recipients are told. */
@NullMarked
package org.wishlight.notification.recipient;

import org.jspecify.annotations.NullMarked;
