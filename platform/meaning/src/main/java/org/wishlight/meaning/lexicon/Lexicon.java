package org.wishlight.meaning.lexicon;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.wishlight.meaning.tags.Tags;
import org.wishlight.meaning.text.Resource;
import org.wishlight.meaning.text.Sound;

/** The words of the trades, of things and of how people ask; the longest word wins. */
public final class Lexicon {
  private static final Lexicon LEXICON = new Lexicon();

  private final Map<String, Entry> words = new HashMap<>();
  private final Spotter spotter;

  private Lexicon() {
    Stream.of("services.txt", "facilities.txt").forEach(this::readTags);
    readThings();
    readCues();
    spotter = new Spotter(words, sounds());
  }

  private Map<String, String> sounds() {
    var sounds = new HashMap<String, String>();
    words.keySet().stream()
        .filter(word -> word.length() > 1)
        .sorted()
        .forEach(word -> sounds.putIfAbsent(Sound.of(word), word));
    return sounds;
  }

  public static Lexicon lexicon() {
    return LEXICON;
  }

  /** Reads a text that is already {@link org.wishlight.meaning.text.Plain}. */
  public Reading read(String plain) {
    var cues = EnumSet.noneOf(Cue.class);
    var found = spotter.in(plain);
    found.forEach(spot -> cues.addAll(spot.entry().cues));
    var evidence = new float[Tags.all().size()];
    found.forEach(spot -> weigh(spot, cues, evidence));
    var things = found.stream().flatMap(s -> s.entry().things.stream().map(Thing::number)).toList();
    return new Reading(evidence, cues, things, found.stream().map(Spot::word).toList());
  }

  private static void weigh(Spot spot, EnumSet<Cue> cues, float[] evidence) {
    var weight = spot.weight();
    spot.entry().tags.forEach(tag -> evidence[tag.number()] += weight);
    for (var thing : spot.entry().things) {
      var meant = thing.meantBy(cues);
      if (meant != null) {
        evidence[meant.number()] += weight;
      }
    }
  }

  private void readTags(String file) {
    for (var line : lines(file)) {
      var colon = line.indexOf(':');
      var tag = Tags.of(line.substring(0, colon));
      words(line.substring(colon + 1)).forEach(word -> entry(word).tags.add(tag));
    }
  }

  private void readThings() {
    var lines = lines("things.txt");
    for (var number = 0; number < lines.size(); number++) {
      var parts = lines.get(number).split("\\|");
      var thing = Thing.of(number, parts[1]);
      words(parts[0]).forEach(word -> entry(word).things.add(thing));
    }
  }

  private void readCues() {
    for (var line : lines("cues.txt")) {
      var colon = line.indexOf(':');
      var cue = Cue.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
      words(line.substring(colon + 1)).forEach(word -> entry(word).cues.add(cue));
    }
  }

  private static List<String> lines(String file) {
    return Resource.lines("lexicon/" + file);
  }

  private static Stream<String> words(String list) {
    return Stream.of(list.strip().split("\\s+"));
  }

  private Entry entry(String word) {
    return words.computeIfAbsent(word, _ -> new Entry());
  }
}
