package org.wishlight.intake.imports;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.wishlight.starter.privacy.Seal;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The files themselves, in sealed pieces: each seal holds for one place in one file, so that pieces
 * cannot be exchanged; how many there are, the import says.
 */
@Component
class ReceivedFiles {
  private static final int PIECE = 48 * 1024;
  private static final int AT_A_TIME = 2;

  private final ReactiveMongoTemplate mongo;
  private final Seal seal;

  ReceivedFiles(ReactiveMongoTemplate mongo, Seal seal) {
    this.mongo = mongo;
    this.seal = seal;
  }

  static String purpose(String piece) {
    return "wish-intake|imports|" + piece;
  }

  static int pieces(byte[] file) {
    return (file.length + PIECE - 1) / PIECE;
  }

  Mono<Void> store(String importId, byte[] file, Instant until) {
    return Flux.range(0, pieces(file))
        .flatMap(n -> mongo.insert(piece(importId, n, file, until)), AT_A_TIME)
        .then();
  }

  private ImportChunk piece(String importId, int n, byte[] file, Instant until) {
    var id = id(importId, n);
    var content = Arrays.copyOfRange(file, n * PIECE, Math.min(file.length, (n + 1) * PIECE));
    return new ImportChunk(id, importId, seal.seal(content, purpose(id)), until);
  }

  /**
   * Read piece by piece, by a thread that may wait.
   *
   * @throws Refusal 410 while it is read, if the file is there no more
   */
  InputStream open(ImportDocument received) {
    var pieces =
        IntStream.range(0, received.chunks())
            .mapToObj(n -> id(received.id(), n))
            .map(this::read)
            .iterator();
    return new SequenceInputStream(new Pieces(pieces));
  }

  private InputStream read(String id) {
    var piece = mongo.findById(id, ImportChunk.class).block();
    if (piece == null) {
      throw ImportRefusals.fileGone(id.substring(0, id.indexOf('/')));
    }
    return new ByteArrayInputStream(seal.open(piece.sealed(), byte[].class, purpose(id)));
  }

  /** One after the other, so that only one is in memory. */
  private record Pieces(Iterator<InputStream> remaining) implements Enumeration<InputStream> {
    @Override
    public boolean hasMoreElements() {
      return remaining.hasNext();
    }

    @Override
    public InputStream nextElement() {
      return remaining.next();
    }
  }

  Mono<Void> keepUntil(String importId, Instant until) {
    return mongo
        .updateMulti(of(importId), Update.update("expiresAt", until), ImportChunk.class)
        .then();
  }

  Mono<Void> remove(String importId) {
    return mongo.remove(of(importId), ImportChunk.class).then();
  }

  private static Query of(String importId) {
    return query(where("importId").is(importId));
  }

  private static String id(String importId, int n) {
    return importId + "/" + n;
  }
}
