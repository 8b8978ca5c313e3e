@NullMarked
package org.wishlight.bench.report;

import org.jspecify.annotations.NullMarked;
