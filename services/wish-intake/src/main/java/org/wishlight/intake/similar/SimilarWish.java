package org.wishlight.intake.similar;

import org.wishlight.meaning.likeness.Verdict;

/**
 * A wish that may be the same.
 *
 * @param score 0 to 1, of the words alone
 * @param verdict whose it is tells this only
 */
record SimilarWish(String wishId, double score, Verdict verdict) {}
