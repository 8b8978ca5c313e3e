/** Plain characters out of whatever people write, and the lists that come with the module. */
@NullMarked
package org.wishlight.meaning.text;

import org.jspecify.annotations.NullMarked;
