package org.wishlight.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wishlight.contracts.Circle;
import org.wishlight.notification.notice.NoticeDocument;
import org.wishlight.notification.notice.domain.Notices;
import org.wishlight.notification.preference.Language;
import org.wishlight.starter.policy.OfficePolicy;

class NoticeTextsTests {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private final NoticeTexts texts = new NoticeTexts(OfficePolicy.standard());

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(words(Language.EN).keySet()).isEqualTo(words(Language.ZH).keySet());
  }

  @ParameterizedTest
  @EnumSource
  void everyNoticeHasATitleAndAText(Language language) {
    assertThat(words(language).keySet())
        .containsAll(Notices.templates().map(key -> key + ".title").toList())
        .containsAll(Notices.templates().map(key -> key + ".text").toList())
        .containsAll(List.of(Circle.values()).stream().map(c -> "circle." + c).toList());
  }

  @ParameterizedTest
  @EnumSource
  void everyPlaceHasWordsForWhenNothingIsKnown(Language language) {
    var words = words(language);

    for (var key : words.keySet()) {
      PLACE
          .matcher(words.getString(key))
          .results()
          .forEach(place -> assertThat(words.containsKey(place.group(1) + ".none")).isTrue());
    }
  }

  @Test
  void bothLanguagesSayTheSameFacts() {
    for (var key : words(Language.ZH).keySet()) {
      assertThat(places(Language.EN, key)).as(key).isEqualTo(places(Language.ZH, key));
    }
  }

  @Test
  void saysWhenInTheOfficesTime() {
    var notice = aNotice("claimed.claimant", Map.of("due", "2026-11-11T02:00:00Z"));

    assertThat(texts.view(notice, "修水管", Language.ZH).text())
        .isEqualTo("您认领了「修水管」，请在11月11日 10:00前开始。");
    assertThat(texts.view(notice, "fix a tap", Language.EN).text())
        .isEqualTo("You took “fix a tap”; please start by 11 Nov 10:00.");
  }

  @Test
  void namesCirclesInTheReadersLanguage() {
    var notice = aNotice("widened.neighborhood", Map.of("circle", "OFFICE"));

    assertThat(texts.view(notice, "修水管", Language.ZH).text()).contains("现在全街道都可以认领");
    assertThat(texts.view(notice, null, Language.EN).text()).contains("a micro-wish");
  }

  @Test
  void takesNothingThatPeopleWroteForAPlace() {
    var notice = aNotice("returned.wisher", Map.of("reason", "{wish} $1 \\ {nothing}"));

    assertThat(texts.view(notice, "a {reason}", Language.EN).text())
        .isEqualTo(
            "“a {reason}” was returned. Reason: {wish} $1 \\ {nothing}. You can submit it again.");
  }

  private static NoticeDocument aNotice(String template, Map<String, String> facts) {
    return new NoticeDocument(
        "id",
        1,
        "event",
        "type",
        "wish",
        "office",
        "neighborhood",
        "recipient",
        "inbox",
        template,
        false,
        facts,
        Instant.EPOCH,
        false,
        null,
        List.of());
  }

  private static ResourceBundle words(Language language) {
    return ResourceBundle.getBundle("notices_" + language.code(), java.util.Locale.ROOT);
  }

  private static Set<String> places(Language language, String key) {
    var places = new TreeSet<String>();
    PLACE.matcher(words(language).getString(key)).results().forEach(p -> places.add(p.group(1)));
    return places;
  }
}
