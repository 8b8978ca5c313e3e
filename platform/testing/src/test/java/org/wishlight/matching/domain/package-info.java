@NullMarked
package org.wishlight.matching.domain;

import org.jspecify.annotations.NullMarked;
