/** Tables as people send them, CSV or workbook, read and written row by row. */
@NullMarked
package org.wishlight.intake.imports.table;

import org.jspecify.annotations.NullMarked;
