package org.wishlight.bench.peer.plain;

import java.util.Map;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.bench.peer.FiledWish;

/** One insert for each request. */
@RestController
class FilingController {
  private final MongoTemplate mongo;

  FilingController(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @PostMapping("/api/v1/wishes")
  @ResponseStatus(HttpStatus.CREATED)
  FiledWish file(@RequestBody Map<String, Object> filing) {
    return mongo.insert(FiledWish.of(filing));
  }
}
