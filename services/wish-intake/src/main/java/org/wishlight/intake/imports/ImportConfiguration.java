package org.wishlight.intake.imports;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.wishlight.starter.live.LiveChanges;
import org.wishlight.starter.privacy.SealedField;
import reactor.core.publisher.Flux;

/** How imports and their files are stored. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {
  private static final String IMPORT_ID = "importId";

  /** Sealed again whenever there is a new key. */
  @Bean
  SealedField sealedFiles() {
    return new SealedField(ImportChunk.COLLECTION, "sealed", ReceivedFiles::purpose);
  }

  @Bean
  LiveChanges<ImportDocument> importChanges(ReactiveMongoTemplate mongo) {
    return new LiveChanges<>(mongo, ImportDocument.class);
  }

  @Bean
  SmartInitializingSingleton importIndexes(ReactiveMongoTemplate mongo) {
    var indexes =
        Map.of(
            ImportDocument.class,
            List.of(
                once("file", "file"),
                once("request", "request.key"),
                new Index("status", Direction.ASC).on("heldUntil", Direction.ASC),
                new Index("office", Direction.ASC).on("_id", Direction.DESC)),
            ImportChunk.class,
            List.of(new Index(IMPORT_ID, Direction.ASC), expiring()),
            RejectedRows.class,
            List.of(new Index(IMPORT_ID, Direction.ASC).on("after", Direction.ASC), expiring()));
    return () ->
        Flux.fromIterable(indexes.entrySet())
            .concatMap(
                each ->
                    Flux.fromIterable(each.getValue())
                        .concatMap(mongo.indexOps(each.getKey())::createIndex))
            .blockLast();
  }

  private static Index once(String name, String field) {
    return new Index(field, Direction.ASC)
        .named(name)
        .unique()
        .partial(PartialIndexFilter.of(where(field).exists(true)));
  }

  private static Index expiring() {
    return new Index("expiresAt", Direction.ASC).expire(Duration.ZERO);
  }
}
