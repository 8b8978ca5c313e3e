package org.wishlight.meaning.lexicon;

/** A word found in a text; one that only sounds so counts less. */
record Spot(String word, Entry entry, boolean bySound) {

  float weight() {
    var weight = 0.4f + 0.4f * Math.min(word.length(), 4);
    return bySound ? 0.6f * weight : weight;
  }
}
