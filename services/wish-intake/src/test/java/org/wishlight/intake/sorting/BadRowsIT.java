package org.wishlight.intake.sorting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wishlight.intake.wish.WishCalls.aWish;
import static org.wishlight.intake.wish.WishCalls.file;
import static org.wishlight.intake.wish.WishCalls.get;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.intake.sense.Senses;
import org.wishlight.testing.WishlightTest;

/** What offices have really typed into their lists. */
@WishlightTest
class BadRowsIT {
  private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}[\\p{Nd}-]{9,}");

  @Autowired WebTestClient http;
  @Autowired Senses senses;

  @BeforeEach
  void awaitTheModel() {
    await().atMost(Duration.ofMinutes(1)).until(senses::isReady);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/rows/bad.csv", numLinesToSkip = 1)
  void takesNoHarm(
      String row,
      @Nullable String text,
      String neighborhood,
      String fate,
      @Nullable String category) {
    var wish = aWish(text);
    wish.put("neighborhood", neighborhood);
    wish.remove("category");

    var filed = file(http, wish);

    if (fate.equals("reject")) {
      assertThat(filed.status()).isEqualTo(422);
      assertThat(filed.body()).containsKey("errors");
      return;
    }
    assertThat(filed.status()).isEqualTo(201);
    var shown = get(http, filed.id()).body();
    if (fate.equals("mask")) {
      assertThat(shown.get("text").toString()).contains("*").doesNotContainPattern(LONG_NUMBER);
    } else {
      assertThat(shown).contains(Map.entry("text", text));
    }
    if (category != null) {
      assertThat(shown).containsEntry("category", category);
    }
  }
}
