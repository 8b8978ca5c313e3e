package org.wishlight.bench.peer.modulith;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wishlight.bench.peer.FiledWish;

/** The wish and the registry's entry in one transaction. */
@Service
class Filing {
  private final MongoTemplate mongo;
  private final ApplicationEventPublisher events;

  Filing(MongoTemplate mongo, ApplicationEventPublisher events) {
    this.mongo = mongo;
    this.events = events;
  }

  @Transactional
  public FiledWish file(Map<String, Object> filing) {
    var wish = mongo.insert(FiledWish.of(filing));
    events.publishEvent(new WishFiled(String.valueOf(filing.get("neighborhood")), wish));
    return wish;
  }
}
