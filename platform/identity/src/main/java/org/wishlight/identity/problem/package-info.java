/**
 * What is told when something cannot be done: to people in words, to systems as RFC 9457 has it.
 */
@NullMarked
package org.wishlight.identity.problem;

import org.jspecify.annotations.NullMarked;
