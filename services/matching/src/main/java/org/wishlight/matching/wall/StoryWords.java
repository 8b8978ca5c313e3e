package org.wishlight.matching.wall;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wishlight.contracts.VolunteerType;
import org.wishlight.starter.outbox.HistoryEntry;

/**
 * Puts the steps of a story into words: the {@code stories} bundles, with what the step says in
 * their places. A volunteer is told by type, never by name.
 */
final class StoryWords {
  private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern WIRE_TYPE = Pattern.compile("org\\.wishlight\\.(.+)\\.v\\d+");

  private final ResourceBundle words;
  private final Map<String, VolunteerType> parties;

  /**
   * @param parties what the volunteers in the story are, by id, as far as the reader may know
   */
  StoryWords(Locale language, Map<String, VolunteerType> parties) {
    this.words = ResourceBundle.getBundle("stories", language, EXACTLY);
    this.parties = parties;
  }

  /**
   * @param reason null where the reader may not know it
   */
  String of(HistoryEntry step, @Nullable String reason) {
    var type = WIRE_TYPE.matcher(step.type()).replaceAll("$1");
    var special = type + "." + step.data().get("reason");
    var key = words.containsKey(special) ? special : type;
    return words.containsKey(key) ? filled(words.getString(key), facts(step, reason)) : type;
  }

  private Map<String, String> facts(HistoryEntry step, @Nullable String reason) {
    var facts = new HashMap<String, String>();
    put(facts, "from", "circle.", step.data().get("from"));
    put(facts, "to", "circle.", step.data().get("to"));
    put(facts, "deadline", "deadline.", step.data().get("deadline"));
    put(facts, "party", "party.", parties.get(String.valueOf(step.data().get("volunteer"))));
    if (reason != null) {
      facts.put("reason", reason);
    }
    return facts;
  }

  private void put(Map<String, String> facts, String name, String keys, @Nullable Object value) {
    if (value != null && words.containsKey(keys + value)) {
      facts.put(name, words.getString(keys + value));
    }
  }

  /** In one pass, so that what people wrote is never taken for a place to fill. */
  private String filled(String text, Map<String, String> facts) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(fact(place.group(1), facts)));
  }

  private String fact(String name, Map<String, String> facts) {
    var fact = facts.get(name);
    return fact == null ? words.getString(name + ".none") : fact;
  }
}
