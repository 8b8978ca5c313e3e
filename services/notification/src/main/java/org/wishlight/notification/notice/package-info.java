/** Notices: made of events, kept once each. */
@NullMarked
package org.wishlight.notification.notice;

import org.jspecify.annotations.NullMarked;
