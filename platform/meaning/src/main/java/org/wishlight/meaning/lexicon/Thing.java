package org.wishlight.meaning.lexicon;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wishlight.meaning.tags.Tag;
import org.wishlight.meaning.tags.Tags;

/** A kind of thing, and which tag a wish about one means: asked for, broken, dirty, to learn. */
record Thing(int number, Map<Cue, Tag> meanings) {
  private static final Cue[] ORDER = {Cue.LEND, Cue.FIX, Cue.CLEAN, Cue.LEARN, Cue.PUBLIC};

  /** {@code meanings} is written as in the list: {@code give=desk fix=carpentry}. */
  static Thing of(int number, String meanings) {
    var map = new EnumMap<Cue, Tag>(Cue.class);
    for (var meaning : meanings.strip().split(" ")) {
      var parts = meaning.split("=");
      map.put(parts[0].equals("give") ? Cue.WANT : cue(parts[0]), Tags.of(parts[1]));
    }
    return new Thing(number, map);
  }

  private static Cue cue(String name) {
    return switch (name) {
      case "fix" -> Cue.FIX;
      case "clean" -> Cue.CLEAN;
      case "learn" -> Cue.LEARN;
      case "public" -> Cue.PUBLIC;
      default -> Cue.LEND;
    };
  }

  /** What is meant when these cues are in the text; something wanted is wanted, broken or not. */
  @Nullable Tag meantBy(Set<Cue> cues) {
    var given = meanings.get(Cue.WANT);
    if (given != null && cues.contains(Cue.WANT)) {
      return given;
    }
    for (var cue : ORDER) {
      if (cues.contains(cue) && meanings.containsKey(cue)) {
        return meanings.get(cue);
      }
    }
    return given;
  }
}
