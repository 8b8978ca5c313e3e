package org.wishlight.starter.access;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Something that belongs somewhere. */
@Document("places")
record Place(
    @Id String id, String office, String neighborhood, @Nullable String account, boolean isKnown)
    implements Placed {}
