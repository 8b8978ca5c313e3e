package org.wishlight.intake.neighborhood;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A sub-district office (街道办事处): the tenant. */
@Document("offices")
record Office(@Id String id, LocalName name) {}
