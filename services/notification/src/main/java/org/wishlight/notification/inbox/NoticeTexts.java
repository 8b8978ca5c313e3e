package org.wishlight.notification.inbox;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wishlight.notification.notice.NoticeDocument;
import org.wishlight.notification.notice.domain.Facts;
import org.wishlight.notification.preference.Language;
import org.wishlight.starter.policy.OfficePolicy;

/** Puts notices into words: the {@code notices} bundles, with the facts in their places. */
@Component
class NoticeTexts {
  private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private final ZoneId zone;

  NoticeTexts(OfficePolicy policy) {
    zone = policy.zone();
  }

  /**
   * @param wish how the wish begins, or null while that is not known
   */
  NoticeView view(NoticeDocument notice, @Nullable String wish, Language language) {
    var words = ResourceBundle.getBundle("notices", language.locale(), EXACTLY);
    var facts = readable(notice.facts(), words, language);
    if (wish != null) {
      facts.put("wish", wish);
    }
    return NoticeView.of(
        notice,
        filled(notice.template() + ".title", facts, words),
        filled(notice.template() + ".text", facts, words));
  }

  private Map<String, String> readable(
      Map<String, String> facts, ResourceBundle words, Language language) {
    var readable = new HashMap<>(facts);
    readable.computeIfPresent(Facts.CIRCLE, (name, circle) -> words.getString("circle." + circle));
    readable.computeIfPresent(Facts.DUE, (name, due) -> time(due, words, language));
    return readable;
  }

  private String time(String instant, ResourceBundle words, Language language) {
    return DateTimeFormatter.ofPattern(words.getString("due.pattern"), language.locale())
        .format(Instant.parse(instant).atZone(zone));
  }

  /** In one pass, so that what people wrote is never taken for a place to fill. */
  private static String filled(String key, Map<String, String> facts, ResourceBundle words) {
    return PLACE
        .matcher(words.getString(key))
        .replaceAll(place -> Matcher.quoteReplacement(fact(place.group(1), facts, words)));
  }

  private static String fact(String name, Map<String, String> facts, ResourceBundle words) {
    var fact = facts.get(name);
    return fact == null ? words.getString(name + ".none") : fact;
  }
}
