package org.wishlight.meaning.tags;

import org.wishlight.contracts.Category;
import org.wishlight.contracts.WishKind;

/**
 * One thing that a wish can need and an offer can give.
 *
 * @param number its place in the vocabulary
 * @param category where wishes for it usually belong
 */
public record Tag(
    int number, String id, String chinese, String english, Category category, WishKind kind) {}
