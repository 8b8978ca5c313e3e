/** Persons who are to be forgotten, and the proof that they were. */
@NullMarked
package org.wishlight.intake.erasure;

import org.jspecify.annotations.NullMarked;
