/** Working time and the office's promises, shared by the services that set dates. */
@NullMarked
package org.wishlight.starter.policy;

import org.jspecify.annotations.NullMarked;
