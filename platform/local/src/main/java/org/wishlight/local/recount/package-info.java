/** Has the statistics counted again from the command line. */
@NullMarked
package org.wishlight.local.recount;

import org.jspecify.annotations.NullMarked;
