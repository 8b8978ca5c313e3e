/** Lists of wishes that come in as files. */
@NullMarked
package org.wishlight.intake.imports;

import org.jspecify.annotations.NullMarked;
