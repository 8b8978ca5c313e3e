package org.wishlight.notification.recipient;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wishlight.notification.recipient.domain.Recipient;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.caller.Role;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.Refusal;

/**
 * What a caller sees of one recipient's notices.
 *
 * @param office only notices of this office; null for all
 */
public record Visibility(Recipient recipient, @Nullable String office) {

  /**
   * @param asked the recipient named, or null for the caller's own
   * @throws InvalidRequest if none is named and the caller has none of their own
   * @throws Refusal 403 if it is somebody else's, and the caller does not act for others
   */
  public static Visibility of(Caller caller, @Nullable String asked) {
    var own = own(caller);
    if (asked == null) {
      return new Visibility(required(own), null);
    }
    var named = named(asked);
    if (named.equals(own)) {
      return new Visibility(named, null);
    }
    if (!actsForAll(caller)) {
      throw Refusal.forbidden("not-your-inbox", Map.of());
    }
    return new Visibility(named, caller.office());
  }

  /** Whether a notice to {@code recipient} about something in {@code office} is shown to them. */
  public static boolean shows(Caller caller, String recipient, String office) {
    var own = own(caller);
    if (own != null && own.address().equals(recipient)) {
      return true;
    }
    return actsForAll(caller) && (caller.office() == null || caller.office().equals(office));
  }

  public boolean includes(String recipient, String office) {
    return this.recipient.address().equals(recipient)
        && (this.office == null || this.office.equals(office));
  }

  private static @Nullable Recipient own(Caller caller) {
    if (caller.is(Role.OFFICER)) {
      return caller.neighborhood() == null ? null : Recipient.neighborhood(caller.neighborhood());
    }
    if (caller.is(Role.OPERATOR) || caller.is(Role.SYSTEM)) {
      return caller.office() == null ? null : Recipient.office(caller.office());
    }
    return caller.isStaff() ? null : Recipient.person(caller.id());
  }

  /** Operators and the office's own software see what is told in their office. */
  private static boolean actsForAll(Caller caller) {
    return caller.is(Role.OPERATOR) || caller.is(Role.SYSTEM);
  }

  private static Recipient required(@Nullable Recipient own) {
    if (own == null) {
      throw InvalidRequest.unfit("recipient", "required");
    }
    return own;
  }

  private static Recipient named(String asked) {
    try {
      return new Recipient(asked);
    } catch (IllegalArgumentException unfit) {
      throw InvalidRequest.unfit("recipient", "format");
    }
  }
}
