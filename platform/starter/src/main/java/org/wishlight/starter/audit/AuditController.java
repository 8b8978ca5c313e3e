package org.wishlight.starter.audit;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.Page;
import org.wishlight.starter.web.PageRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The service's audit log over HTTP: to be read page by page, or taken out whole. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit")
class AuditController {
  private static final String CSV = "text/csv";

  private final ReactiveMongoTemplate mongo;
  private final AuditLog log;

  AuditController(ReactiveMongoTemplate mongo, AuditLog log) {
    this.mongo = mongo;
    this.log = log;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Access(operator = Scope.OFFICE, ops = Scope.ALL)
  @Operation(summary = "Who did or was refused what, newest first")
  Mono<Page<AuditEntry>> list(
      @ParameterObject AuditQuestion question, Caller caller, PageRequest page) {
    var query = newestFirst(question, page.after(), caller).limit(page.limit() + 1);
    return mongo
        .find(query, AuditEntry.class)
        .collectList()
        .map(found -> Page.of(found, page, AuditEntry::id));
  }

  @GetMapping(produces = CSV)
  @Access(operator = Scope.OFFICE, ops = Scope.ALL)
  @Operation(summary = "The same, whole, as a table")
  Mono<ResponseEntity<Flux<String>>> export(
      @ParameterObject AuditQuestion question, Caller caller) {
    var lines =
        mongo.find(newestFirst(question, null, caller), AuditEntry.class).map(AuditTable::line);
    return log.write(AuditKind.EXPORTED, caller, "audit", null)
        .thenReturn(
            ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=audit.csv")
                .body(Flux.concat(Flux.just(AuditTable.HEAD), lines)));
  }

  private static Query newestFirst(AuditQuestion question, @Nullable String after, Caller caller) {
    var behind = after == null ? new Criteria() : where("_id").lt(after);
    var asked =
        new Criteria().andOperator(question.criteria(), behind, caller.reach().criteria("actor"));
    return Query.query(asked).with(Sort.by(Sort.Direction.DESC, "_id"));
  }
}
