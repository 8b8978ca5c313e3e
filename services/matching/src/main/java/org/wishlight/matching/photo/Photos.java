package org.wishlight.matching.photo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.bson.Document;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.mongodb.gridfs.ReactiveGridFsResource;
import org.springframework.data.mongodb.gridfs.ReactiveGridFsTemplate;
import org.springframework.data.mongodb.gridfs.ReactiveGridFsUpload;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All photos, in the GridFS bucket of that name; whose they are is known to the wall. */
@Component
public class Photos {
  static final String BUCKET = "photos";
  static final String FILES = BUCKET + ".files";
  private static final int MOST = 500;

  private final ReactiveGridFsTemplate files;
  private final ReactiveMongoTemplate mongo;

  /** A photo that no claimant has named yet. */
  public record Unnamed(@Id String id, Metadata metadata) {}

  /** What is kept beside the picture. */
  public record Metadata(String wish, String claim) {}

  Photos(ReactiveGridFsTemplate photoFiles, ReactiveMongoTemplate mongo) {
    this.files = photoFiles;
    this.mongo = mongo;
  }

  public Mono<Void> keep(String id, Picture picture, Metadata of, Instant at) {
    var content =
        Mono.<DataBuffer>just(DefaultDataBufferFactory.sharedInstance.wrap(picture.jpeg()));
    var beside =
        new Document("wish", of.wish())
            .append("claim", of.claim())
            .append("at", Date.from(at))
            .append("named", false);
    return files
        .store(
            ReactiveGridFsUpload.fromPublisher(content)
                .id(id)
                .filename(id)
                .metadata(beside)
                .build())
        .then();
  }

  /** Empty if there is none. */
  public Mono<ReactiveGridFsResource> find(String id) {
    return files.findOne(query(where("_id").is(id))).flatMap(files::getResource);
  }

  /** They are evidence from now on. */
  public Mono<Void> name(Collection<String> ids) {
    return ids.isEmpty()
        ? Mono.empty()
        : mongo
            .updateMulti(query(where("_id").in(ids)), Update.update("metadata.named", true), FILES)
            .then();
  }

  public Flux<Unnamed> unnamedBefore(Instant moment) {
    var old = where("metadata.named").is(false).and("metadata.at").lt(Date.from(moment));
    return mongo.find(query(old).limit(MOST), Unnamed.class, FILES);
  }

  public Mono<Void> remove(String id) {
    return files.delete(query(where("_id").is(id)));
  }

  public Mono<Void> removeOf(String wish) {
    return files.delete(query(where("metadata.wish").is(wish)));
  }
}
