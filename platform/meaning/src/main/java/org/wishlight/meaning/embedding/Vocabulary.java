package org.wishlight.meaning.embedding;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.wishlight.meaning.text.Resource;
import tools.jackson.databind.json.JsonMapper;

/** The pieces of words that the embedding model knows, as its tokenizer file lists them. */
final class Vocabulary {
  private Vocabulary() {}

  static Map<String, Integer> read() throws IOException {
    try (var in = Resource.open("/bge-small-zh-v1.5-q-tokenizer.json")) {
      var vocabulary = JsonMapper.shared().readTree(in).path("model").path("vocab");
      var pieces = new HashMap<String, Integer>(2 * vocabulary.size());
      vocabulary.propertyStream().forEach(e -> pieces.put(e.getKey(), e.getValue().intValue()));
      return pieces;
    }
  }
}
