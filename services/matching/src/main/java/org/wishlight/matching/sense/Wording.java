package org.wishlight.matching.sense;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.OfferKind;
import org.wishlight.meaning.sense.Understanding;

/**
 * What a wish or an offer says.
 *
 * @param kind of an offer; null for a wish
 */
public record Wording(String id, @Nullable OfferKind kind, String text) {

  /** Another one when the words are others, or the model that makes sense of them. */
  String mark() {
    var sum = new CRC32();
    sum.update((Understanding.edition() + "|" + kind + "|" + text).getBytes(UTF_8));
    return Long.toHexString(sum.getValue());
  }
}
