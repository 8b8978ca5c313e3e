package org.wishlight.bench.limit;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.bson.Document;

/** Documents exactly as wish-intake stores them, but for what must be each one's own. */
final class RawDocuments {
  private final Document model;
  private final AtomicLong count = new AtomicLong(System.currentTimeMillis() << 20);

  RawDocuments(Document model) {
    this.model = model;
  }

  Document next() {
    var document = new Document(model);
    document.put("_id", ascending());
    document.put("code", UUID.randomUUID().toString().substring(24));
    document.put("person", UUID.randomUUID().toString());
    if (model.get("request") instanceof Document request) {
      document.put("request", new Document(request).append("key", UUID.randomUUID().toString()));
    }
    return document;
  }

  List<Document> next(int size) {
    return Stream.generate(this::next).limit(size).toList();
  }

  /** As long, and as ordered by time, as a UUIDv7 in letters. */
  private String ascending() {
    return "%036x".formatted(count.incrementAndGet());
  }
}
