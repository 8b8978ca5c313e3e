package org.wishlight.starter.privacy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Where a service keeps something sealed. Declared as a bean, it is sealed again whenever the
 * keyset has a new primary key.
 *
 * @param field its path in the document, with dots
 * @param purpose what a document's {@code _id} says about the purpose of its seal
 */
public record SealedField(String collection, String field, UnaryOperator<String> purpose) {

  Binary in(Document document) {
    return document.getEmbedded(List.of(field.split("\\.")), Binary.class);
  }

  String purposeOf(Document document) {
    return purpose.apply(String.valueOf(document.get("_id")));
  }
}
