/** The checked-out project: its folders and its services. */
@NullMarked
package org.wishlight.local.project;

import org.jspecify.annotations.NullMarked;
