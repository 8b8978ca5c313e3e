package org.wishlight.meaning.learning;

/**
 * A text as numbers.
 *
 * @param embedding all of them count
 * @param traits places of the traits that it has, and how strong each is in {@code strengths}
 */
record Point(float[] embedding, int[] traits, float[] strengths) {}
