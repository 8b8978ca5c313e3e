package org.wishlight.starter.caller;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * What part of the data an operation may touch: the one place where offices are kept apart.
 * Documents name their place in the fields {@code office} and {@code neighborhood}.
 *
 * @param account whose own things are meant by {@link Scope#OWN}
 */
public record Reach(
    Scope scope, String account, @Nullable String office, @Nullable String neighborhood) {
  static final Reach NONE = new Reach(Scope.NONE, "", null, null);
  static final Reach PUBLIC = new Reach(Scope.PUBLIC, "", null, null);
  static final Reach ALL = new Reach(Scope.ALL, "", null, null);

  /** For a query: what lies outside is not found. */
  public Criteria criteria(String ownerField) {
    return switch (scope) {
      case NONE -> where("_id").exists(false);
      case PUBLIC, ALL -> new Criteria();
      case OWN -> where("office").is(office).and(ownerField).is(account);
      case NEIGHBORHOOD -> where("office").is(office).and("neighborhood").is(neighborhood);
      case OFFICE -> where("office").is(office);
    };
  }

  /** Whether a place lies inside; what is the caller's own must be asked of the document. */
  public boolean covers(String office, @Nullable String neighborhood) {
    return switch (scope) {
      case NONE -> false;
      case PUBLIC, ALL -> true;
      case OWN, OFFICE -> office.equals(this.office);
      case NEIGHBORHOOD ->
          office.equals(this.office) && Objects.equals(neighborhood, this.neighborhood);
    };
  }

  /** Whether the caller belongs to this office, or to all of them. */
  public boolean coversOffice(String office) {
    return scope == Scope.ALL || scope == Scope.PUBLIC || office.equals(this.office);
  }

  public boolean isOwnOnly() {
    return scope == Scope.OWN;
  }

  public boolean isPublicOnly() {
    return scope == Scope.PUBLIC;
  }

  Reach wider(Reach other) {
    return other.scope.compareTo(scope) > 0 ? other : this;
  }
}
