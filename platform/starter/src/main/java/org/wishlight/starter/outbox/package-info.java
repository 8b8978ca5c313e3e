/**
 * State and event in one write: documents carry their events, one relay per service sends them on.
 */
@NullMarked
package org.wishlight.starter.outbox;

import org.jspecify.annotations.NullMarked;
