package org.wishlight.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CategoryTests {

  @Test
  void keepsItsCodes() {
    assertThat(Stream.of(Category.values()).map(Category::code))
        .containsExactly(
            "companionship",
            "personal-care",
            "home-repair",
            "appliance-service",
            "cleaning",
            "errands",
            "health",
            "digital-help",
            "tutoring",
            "goods",
            "culture",
            "legal-advice",
            "public-facility",
            "safety",
            "other");
  }

  @ParameterizedTest
  @EnumSource
  void travelsAsItsCode(Category category) {
    var json = Wire.JSON.writeValueAsString(category);

    assertThat(json).isEqualTo('"' + category.code() + '"');
    assertThat(Wire.JSON.readValue(json, Category.class)).isEqualTo(category);
  }

  @Test
  void refusesAnUnknownCode() {
    assertThatThrownBy(() -> Category.of("haircuts"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no category haircuts");
  }
}
