package org.wishlight.matching.task;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Arrays;
import org.springframework.data.mongodb.core.query.Criteria;
import org.wishlight.contracts.Deadline;
import org.wishlight.contracts.Owner;
import org.wishlight.contracts.WishStatus;
import org.wishlight.matching.wall.domain.WallEntry;

/** What is to be done, and when it is: a task is a state of its wish, and ends with it. */
enum TaskKind {
  /** The resident has not said whether it is done: they are asked. */
  CALL(WishStatus.FULFILLED, "watch.missed", Deadline.CONFIRM),

  /** The claimant is late: somebody looks how far it has come. */
  VISIT(WishStatus.IN_PROGRESS, "watch.missed", Deadline.FULFIL),

  /** Nobody took it in any circle: somebody is named. */
  ASSIGN(WishStatus.PUBLISHED, "owner.type", Owner.Type.OFFICE);

  private final WishStatus status;
  private final String field;
  private final Enum<?> value;

  TaskKind(WishStatus status, String field, Enum<?> value) {
    this.status = status;
    this.field = field;
    this.value = value;
  }

  Criteria criteria() {
    return where("status").is(status).and(field).is(value);
  }

  /** Of a wish that one of the criteria has found: no two share a status. */
  static TaskKind of(WallEntry wish) {
    return Arrays.stream(values())
        .filter(kind -> kind.status == wish.status())
        .findFirst()
        .orElseThrow();
  }
}
