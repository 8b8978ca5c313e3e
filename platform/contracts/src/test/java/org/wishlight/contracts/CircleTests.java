package org.wishlight.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CircleTests {

  @Test
  void widensFromInternalToAll() {
    var circles = Stream.iterate(Circle.INTERNAL, Circle::wider).limit(4);

    assertThat(circles)
        .containsExactly(Circle.INTERNAL, Circle.NEIGHBORHOOD, Circle.OFFICE, Circle.ALL);
  }

  @Test
  void widensNoFurtherThanAll() {
    assertThat(Circle.ALL.wider()).isEqualTo(Circle.ALL);
  }
}
