package org.wishlight.meaning.learning;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.wishlight.meaning.lexicon.Lexicon;
import org.wishlight.meaning.lexicon.Reading;
import org.wishlight.meaning.tags.Tags;

/**
 * What the model looks at in a text, beside its embedding: the tags that words speak for, the cues,
 * the things, and pairs of neighbouring characters.
 */
public final class Trait {
  private Trait() {}

  /** Names of what was seen, with their strength. */
  public static Map<String, Float> of(String plain, Reading reading, Role role) {
    var traits = new TreeMap<String, Float>();
    traits.put("bias", 1f);
    traits.put("role " + role, 1f);
    tags(reading, traits);
    cues(reading, traits);
    characters(plain, traits);
    return traits;
  }

  public static Map<String, Float> of(String plain, Role role) {
    return of(plain, Lexicon.lexicon().read(plain), role);
  }

  /** Whether a trait comes from words that name a tag or a thing. */
  static boolean ofLexicon(String trait) {
    return trait.startsWith("tag ") || trait.startsWith("category ") || trait.startsWith("thing ");
  }

  private static void tags(Reading reading, Map<String, Float> traits) {
    var evidence = reading.evidence();
    var most = 0.5f;
    for (var e : evidence) {
      most = Math.max(most, e);
    }
    for (var tag : Tags.all()) {
      var share = evidence[tag.number()] / most;
      if (share > 0) {
        traits.put("tag " + tag.id(), share);
        traits.merge("category " + tag.category(), share, Math::max);
      }
    }
  }

  private static void cues(Reading reading, Map<String, Float> traits) {
    reading.cues().forEach(cue -> traits.put("cue " + cue, 0.6f));
    for (var thing : reading.things()) {
      traits.put("thing " + thing, 0.5f);
      reading.cues().forEach(cue -> traits.put("thing " + thing + cue, 0.4f));
    }
    for (var one : reading.cues()) {
      for (var two : reading.cues()) {
        if (one.compareTo(two) < 0) {
          traits.put("cues " + one + two, 0.3f);
        }
      }
    }
  }

  private static void characters(String plain, Map<String, Float> traits) {
    var grams = new HashMap<String, Float>();
    var framed = "^" + plain + "$";
    for (var i = 1; i < framed.length(); i++) {
      grams.put(framed.substring(i - 1, i + 1), 0.3f);
      if (i < framed.length() - 1) {
        grams.put(framed.substring(i, i + 1), 0.2f);
      }
    }
    grams.forEach((gram, weight) -> traits.put("has " + gram, weight));
  }
}
