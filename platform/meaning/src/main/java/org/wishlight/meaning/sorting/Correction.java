package org.wishlight.meaning.sorting;

import org.wishlight.contracts.Category;
import org.wishlight.contracts.WishKind;

/** What an officer decided for a wish whose proposal was wrong: an example for the next ones. */
public record Correction(String text, Category category, WishKind kind) {}
