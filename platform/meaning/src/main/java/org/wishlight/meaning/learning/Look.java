package org.wishlight.meaning.learning;

import java.util.Map;
import java.util.TreeMap;

/** All that the model sees of a text, before it knows which traits count. */
public record Look(float[] embedding, Map<String, Float> traits) {

  /** The same, as if the lexicon knew none of the words. */
  Look withoutWords() {
    var rest = new TreeMap<>(traits);
    rest.keySet().removeIf(Trait::ofLexicon);
    return new Look(embedding, rest);
  }
}
