/** Changes of a collection as they happen, for server-sent events. */
@NullMarked
package org.wishlight.starter.live;

import org.jspecify.annotations.NullMarked;
