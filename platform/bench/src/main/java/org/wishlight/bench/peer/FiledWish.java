package org.wishlight.bench.peer;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A wish as a peer keeps it: as it was filed, without checks, in clear. */
@Document("wishes")
public record FiledWish(@Id String id, Instant filedAt, String status, Map<String, Object> filing) {

  public static FiledWish of(Map<String, Object> filing) {
    return new FiledWish(UUID.randomUUID().toString(), Instant.now(), "PUBLISHED", filing);
  }
}
