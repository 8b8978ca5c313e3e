/** Sorting (梳理分类): category, kind and needs of a wish. */
@NullMarked
package org.wishlight.meaning.sorting;

import org.jspecify.annotations.NullMarked;
