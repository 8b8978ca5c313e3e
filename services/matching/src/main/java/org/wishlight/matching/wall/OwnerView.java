package org.wishlight.matching.wall;

import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.Owner;

/**
 * Who answers for a wish, as far as the onlooker may know.
 *
 * @param id absent where nothing but the kind of owner is shown
 */
public record OwnerView(Owner.Type type, @Nullable String id) {}
