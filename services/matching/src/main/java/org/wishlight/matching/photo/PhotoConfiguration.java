package org.wishlight.matching.photo;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.ReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.gridfs.ReactiveGridFsTemplate;
import reactor.core.publisher.Flux;

/** Where photos are kept. */
@Configuration(proxyBeanMethods = false)
class PhotoConfiguration {

  @Bean
  ReactiveGridFsTemplate photoFiles(ReactiveMongoDatabaseFactory database, MongoConverter mapping) {
    return new ReactiveGridFsTemplate(database, mapping, Photos.BUCKET);
  }

  @Bean
  SmartInitializingSingleton photoIndexes(ReactiveMongoTemplate mongo) {
    var indexes =
        List.of(
            new Index("metadata.wish", Direction.ASC),
            new Index("metadata.named", Direction.ASC).on("metadata.at", Direction.ASC));
    return () ->
        Flux.fromIterable(indexes).concatMap(mongo.indexOps(Photos.FILES)::createIndex).blockLast();
  }
}
