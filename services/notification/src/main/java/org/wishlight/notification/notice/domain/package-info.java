/** Who hears what, and in which words. */
@NullMarked
package org.wishlight.notification.notice.domain;

import org.jspecify.annotations.NullMarked;
