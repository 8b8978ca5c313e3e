/** What was measured, held against the goals, to be read by people. */
@NullMarked
package org.wishlight.bench.report;

import org.jspecify.annotations.NullMarked;
