package org.wishlight.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wishlight.local.demo.Place.Neighborhood;
import tools.jackson.databind.json.JsonMapper;

class SampleDataTests {
  private final SampleData sample = new SampleData();
  private final List<Neighborhood> six =
      IntStream.range(0, 6).mapToObj(n -> new Neighborhood("n" + n, "o" + n % 2, "名" + n)).toList();

  @Test
  void fillsEveryWishCompletely() {
    for (var n = 0; n < 290; n++) {
      assertThat(sample.wish(n, six.get(0)))
          .allSatisfy((field, value) -> assertThat(value.toString()).isNotBlank());
    }
    assertThat(sample.wish(290, six.get(0)).get("text"))
        .isEqualTo(sample.wish(0, six.get(0)).get("text"));
  }

  @Test
  void givesEveryNeighbourhoodItsOwnParties() {
    Map<Object, List<Object>> types =
        IntStream.range(0, sample.offers())
            .mapToObj(n -> sample.volunteer(n, six))
            .collect(
                Collectors.groupingBy(
                    volunteer -> volunteer.get("neighborhood"),
                    Collectors.mapping(volunteer -> volunteer.get("type"), Collectors.toList())));

    assertThat(types).hasSize(6);
    assertThat(types.values())
        .allSatisfy(own -> assertThat(own).contains("PROPERTY_COMPANY", "RESIDENT"));
  }

  @Test
  void linesUpFiguresUnderChineseNames() {
    var figures =
        JsonMapper.shared()
            .readTree("{\"items\":[{\"key\":\"n1\",\"submitted\":7,\"realisationRate\":0.5}]}");

    var lines = FigureTable.lines(figures, six);

    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).startsWith("名1").contains("7").endsWith("50.0 %");
  }
}
