package org.wishlight.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wishlight.local.infra.Refusal;

class DemoOptionsTests {

  @Test
  void filesTheWholeSampleUnlessToldOtherwise() {
    assertThat(DemoOptions.parse().total()).isEqualTo(290);
  }

  @ParameterizedTest
  @CsvSource({
    "--wishes 12, 12",
    "--rate 50 --duration 10, 500",
    "--duration 2m --rate 1, 120",
    "--duration 30s --rate 2 --wishes 5, 60"
  })
  void filesAsManyAsAskedFor(String arguments, int total) {
    assertThat(DemoOptions.parse(arguments.split(" ")).total()).isEqualTo(total);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--rate", "--rate x", "--rate 0", "--wishes -3", "--speed 5"})
  void saysInOneLineWhatItDoesNotUnderstand(String arguments) {
    assertThatThrownBy(() -> DemoOptions.parse(arguments.split(" ")))
        .isInstanceOf(Refusal.class)
        .message()
        .contains(arguments.split(" ")[0])
        .doesNotContain("\n");
  }
}
