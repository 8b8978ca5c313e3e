package org.wishlight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

class FailureTests {

  @Test
  void tellsAServiceThatIsDownFromOneThatIsSlow() {
    assertThat(Failure.of(new ConnectException("refused"))).isEqualTo(Failure.UNAVAILABLE);
    assertThat(Failure.of(new IOException("closed early"))).isEqualTo(Failure.UNAVAILABLE);
    assertThat(Failure.of(ReadTimeoutException.INSTANCE)).isEqualTo(Failure.TIMEOUT);
    assertThat(Failure.of(status(HttpStatus.GATEWAY_TIMEOUT))).isEqualTo(Failure.TIMEOUT);
  }

  @Test
  void takesWhatItDoesNotKnowForItsOwnFaultUnlessTheCallerErred() {
    assertThat(Failure.of(new IllegalStateException())).isEqualTo(Failure.INTERNAL_ERROR);
    assertThat(Failure.of(status(HttpStatus.NOT_IMPLEMENTED))).isEqualTo(Failure.INTERNAL_ERROR);
    assertThat(Failure.of(status(HttpStatus.I_AM_A_TEAPOT))).isEqualTo(Failure.BAD_REQUEST);
  }

  @ParameterizedTest
  @EnumSource
  void hasWordsInBothLanguages(Failure failure) {
    for (var language : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
      var texts = ResourceBundle.getBundle("problems", language);
      assertThat(texts.getString(failure.word() + ".title")).isNotBlank();
      assertThat(texts.getString(failure.word() + ".detail")).isNotBlank();
    }
  }

  private static ResponseStatusException status(HttpStatus status) {
    return new ResponseStatusException(status);
  }
}
