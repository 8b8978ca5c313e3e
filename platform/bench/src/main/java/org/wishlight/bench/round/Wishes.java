package org.wishlight.bench.round;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.wishlight.bench.load.Letter;
import org.wishlight.bench.load.Mark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** The wishes of the sample as two offices' own software files them. */
final class Wishes {
  private static final int MOST = 48;
  private static final Map<String, String> OFFICES =
      Map.of(
          "xiuyuan", "liangcheng",
          "shuidian", "liangcheng",
          "wener", "liangcheng",
          "liangwu", "liangcheng",
          "gongping", "beiwaitan",
          "tilanqiao", "beiwaitan");
  private static final List<String> NEIGHBORHOODS = OFFICES.keySet().stream().sorted().toList();

  private Wishes() {}

  /**
   * @param tokens by client
   */
  static List<Letter> letters(int port, Function<String, String> tokens) {
    var rows = rows();
    return IntStream.range(0, MOST)
        .mapToObj(n -> letter(rows.get(n), NEIGHBORHOODS.get(n % OFFICES.size()), port, tokens))
        .toList();
  }

  private static Letter letter(
      JsonNode row, String neighborhood, int port, Function<String, String> tokens) {
    var client = OFFICES.get(neighborhood) + "-system";
    var body = JsonMapper.shared().writeValueAsString(body(row, neighborhood));
    return Letter.filing(port, tokens.apply(client), body);
  }

  private static Map<String, Object> body(JsonNode row, String neighborhood) {
    return Map.of(
        "neighborhood", neighborhood,
        "text", row.path("text").asString() + " " + Mark.BLANK,
        "category", row.path("category").asString(),
        "kind", row.path("kind").asString().toUpperCase(Locale.ROOT),
        "beneficiary", row.path("beneficiary").asString(),
        "mobilityLimited", row.path("mobility_limited").asString().equals("y"),
        "wisher", wisher());
  }

  private static Map<String, String> wisher() {
    return Map.of("name", "王阿姨", "phone", Letter.PHONE, "address", "凉城路 1 弄 2 号 303 室");
  }

  private static List<JsonNode> rows() {
    var reader =
        new CsvMapper().readerFor(JsonNode.class).with(CsvSchema.emptySchema().withHeader());
    var file = "/org/wishlight/local/demo/wishes.csv";
    try (var stream = Wishes.class.getResourceAsStream(file);
        MappingIterator<JsonNode> rows = reader.readValues(stream)) {
      return rows.readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
