/** What others do with the same wish: two small services, each as its documentation has it. */
@NullMarked
package org.wishlight.bench.peer;

import org.jspecify.annotations.NullMarked;
