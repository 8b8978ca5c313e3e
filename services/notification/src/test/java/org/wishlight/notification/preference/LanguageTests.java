package org.wishlight.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

class LanguageTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-CN,zh;q=0.9,en;q=0.8 | ZH",
        "en-GB | EN",
        "zh;q=0.1, en | EN",
        "fr, en;q=0.5 | EN",
        "zh-Hant-TW | ZH",
      })
  void takesTheBestThatIsAskedFor(String header, Language language) {
    assertThat(Language.asked(headers(header))).contains(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"fr", "*", "§§§;q=x", "en;q=9"})
  void leavesToTheRecipientWhatIsNotAskedFor(String header) {
    assertThat(Language.asked(headers(header))).isEmpty();
    assertThat(Language.asked(new HttpHeaders())).isEmpty();
  }

  private static HttpHeaders headers(String language) {
    var headers = new HttpHeaders();
    headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
    return headers;
  }
}
