package org.wishlight.meaning.text;

import java.util.HashMap;
import java.util.Map;

/** How a word sounds, without tones: people type what they hear, 充电装 for 充电桩. */
public final class Sound {
  private static final Map<Character, Integer> SYLLABLES = syllables();

  private Sound() {}

  /** One character per syllable, so that words which sound alike are equal. */
  public static String of(String word) {
    var sound = new char[word.length()];
    for (var i = 0; i < sound.length; i++) {
      var syllable = SYLLABLES.get(word.charAt(i));
      sound[i] = syllable == null ? word.charAt(i) : (char) (0xE000 + syllable);
    }
    return new String(sound);
  }

  private static Map<Character, Integer> syllables() {
    var syllables = new HashMap<Character, Integer>();
    var lines = Resource.lines("sounds.txt");
    for (var i = 0; i < lines.size(); i++) {
      var syllable = i;
      var line = lines.get(i);
      line.substring(line.indexOf(' ') + 1)
          .chars()
          .forEach(character -> syllables.put((char) character, syllable));
    }
    return syllables;
  }
}
