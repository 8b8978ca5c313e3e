/** Sorting (梳理分类): what is proposed at filing, and what is learnt from officers. */
@NullMarked
package org.wishlight.intake.sorting;

import org.jspecify.annotations.NullMarked;
