/** The one door: routes to the services, and the page that a newcomer sees first. */
@NullMarked
package org.wishlight.gateway;

import org.jspecify.annotations.NullMarked;
