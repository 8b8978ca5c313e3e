package org.wishlight.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What wish-intake says about a wish. {@code wisher} is the pseudonymous id of a person. */
public sealed interface WishEvent extends Event {

  String wisher();

  /**
   * @param account who filed it for themselves and follows it; absent where staff did
   */
  @EventType("wish.submitted")
  record Submitted(
      String wisher,
      String code,
      WishDescription wish,
      Instant reviewDueAt,
      @Nullable String account)
      implements WishEvent {}

  /** The wish is on the wall, first for {@code circle}, with who must act next and when. */
  @EventType("wish.published")
  record Published(
      String wisher,
      String code,
      WishDescription wish,
      Circle circle,
      Owner owner,
      Instant nextActionAt)
      implements WishEvent {}

  @EventType("wish.returned")
  record Returned(String wisher, String reason) implements WishEvent {}

  @EventType("wish.amended")
  record Amended(String wisher, WishDescription wish) implements WishEvent {}

  @EventType("wish.merged")
  record Merged(String wisher, String into) implements WishEvent {}

  @EventType("wish.withdrawn")
  record Withdrawn(String wisher, @Nullable String reason) implements WishEvent {}

  /** The person is to be forgotten wherever they are known; its subject is the person. */
  @EventType("person.erased")
  record PersonErased(String wisher) implements WishEvent {}
}
