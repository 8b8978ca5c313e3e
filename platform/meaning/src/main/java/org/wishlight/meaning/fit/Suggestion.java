package org.wishlight.meaning.fit;

import java.util.List;

/**
 * An offer for a wish.
 *
 * @param offer its place in the list that was asked about
 * @param score 0 to 1
 * @param fits whether it should be proposed at all
 * @param reasons tags that the wish needs and the offer gives, the weightiest first
 */
public record Suggestion(int offer, double score, boolean fits, List<String> reasons) {}
