package org.wishlight.matching.task;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.matching.wall.Wall;
import org.wishlight.matching.wall.WallDocument;
import org.wishlight.starter.access.Tenancy;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.web.Page;
import org.wishlight.starter.web.PageRequest;
import reactor.core.publisher.Mono;

/** The staff's list: calls, visits and wishes to be assigned. */
@RestController
@Tag(name = "tasks")
class TaskController {
  private final Wall wall;

  TaskController(Wall wall) {
    this.wall = wall;
  }

  @GetMapping("/api/v1/tasks")
  @Access(officer = Scope.NEIGHBORHOOD, operator = Scope.OFFICE)
  @Operation(summary = "What the staff must do, the wishes that were filed first before all others")
  Mono<Page<TaskView>> tasks(
      @RequestParam @Nullable TaskKind kind,
      @RequestParam @Nullable String neighborhood,
      Caller caller,
      PageRequest page) {
    var kinds = kind == null ? Arrays.stream(TaskKind.values()) : Stream.of(kind);
    var wanted = new Criteria().orOperator(kinds.map(TaskKind::criteria).toList());
    var asked = new Criteria().andOperator(wanted, in(neighborhood), behind(page.after()));
    return wall.soonest(Tenancy.within(asked, caller), "_id", page.limit() + 1)
        .collectList()
        .map(found -> Page.of(found, page, WallDocument::id).map(TaskView::of));
  }

  private static Criteria in(@Nullable String neighborhood) {
    return neighborhood == null ? new Criteria() : where("neighborhood").is(neighborhood);
  }

  private static Criteria behind(@Nullable String wish) {
    return wish == null ? new Criteria() : where("_id").gt(wish);
  }
}
