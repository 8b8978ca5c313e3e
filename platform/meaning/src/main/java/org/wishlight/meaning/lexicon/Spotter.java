package org.wishlight.meaning.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wishlight.meaning.text.Sound;

/**
 * Finds the words of the lexicon in a text: a word inside a longer one is not counted, cues always
 * are; where no word was found, what sounds like one is taken.
 */
final class Spotter {
  private static final int LONGEST = 8;
  private static final int LONGEST_HEARD = 4;

  private final Map<String, Entry> words;
  private final Map<String, String> sounds;
  private final Longest written;
  private final Longest spoken;

  Spotter(Map<String, Entry> words, Map<String, String> sounds) {
    this.words = words;
    this.sounds = sounds;
    this.written = new Longest(words.keySet());
    this.spoken = new Longest(sounds.keySet());
  }

  List<Spot> in(String text) {
    var spots = new ArrayList<Spot>();
    var covered = new BitSet();
    for (var length = Math.min(LONGEST, text.length()); length > 0; length--) {
      for (var start = 0; start + length <= text.length(); start++) {
        if (length <= written.from(text.charAt(start))) {
          spot(text, start, start + length, covered, spots);
        }
      }
    }
    bySound(text, covered, spots);
    return spots;
  }

  private void spot(String text, int start, int end, BitSet covered, List<Spot> spots) {
    var word = text.substring(start, end);
    var entry = words.get(word);
    if (entry == null) {
      return;
    }
    var content = !entry.tags.isEmpty() || !entry.things.isEmpty();
    var inside = covered.nextClearBit(start) >= end;
    if (!inside || !entry.cues.isEmpty()) {
      spots.add(new Spot(word, inside ? cuesOf(entry) : entry, false));
    }
    if (content && !inside) {
      covered.set(start, end);
    }
  }

  private static Entry cuesOf(Entry entry) {
    var cues = new Entry();
    cues.cues.addAll(entry.cues);
    return cues;
  }

  private void bySound(String text, BitSet covered, List<Spot> spots) {
    var sound = Sound.of(text);
    for (var length = Math.min(LONGEST_HEARD, text.length()); length > 1; length--) {
      for (var start = 0; start + length <= text.length(); start++) {
        var end = start + length;
        var heard =
            length <= spoken.from(sound.charAt(start)) && isFree(covered, start, end)
                ? heard(text.substring(start, end), sound.substring(start, end))
                : null;
        if (heard != null) {
          spots.add(new Spot(heard, words.getOrDefault(heard, new Entry()), true));
          covered.set(start, end);
        }
      }
    }
  }

  private static boolean isFree(BitSet covered, int start, int end) {
    var taken = covered.nextSetBit(start);
    return taken < 0 || taken >= end;
  }

  private @Nullable String heard(String written, String sound) {
    var word = sounds.get(sound);
    return word == null || word.equals(written) || !oneOff(word, written) ? null : word;
  }

  private static boolean oneOff(String word, String written) {
    var different = 0;
    for (var i = 0; i < word.length(); i++) {
      different += word.charAt(i) == written.charAt(i) ? 0 : 1;
    }
    return different == 1;
  }
}
