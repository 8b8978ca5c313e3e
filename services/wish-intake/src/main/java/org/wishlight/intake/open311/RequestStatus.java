package org.wishlight.intake.open311;

import java.util.Locale;
import org.wishlight.contracts.WishStatus;

/** All that the standard knows of a request's life; the rest stands in its notes. */
enum RequestStatus {
  OPEN,
  CLOSED;

  static RequestStatus of(WishStatus status) {
    return switch (status) {
      case SUBMITTED, PUBLISHED, CLAIMED, IN_PROGRESS, FULFILLED, RETURNED -> OPEN;
      case CONFIRMED, MERGED, WITHDRAWN -> CLOSED;
    };
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where it is, for people and for programs. */
  static String notes(WishStatus status, Locale language) {
    return status.name()
        + " "
        + (language.equals(Locale.ENGLISH) ? english(status) : chinese(status));
  }

  private static String chinese(WishStatus status) {
    return switch (status) {
      case SUBMITTED -> "待审核";
      case PUBLISHED -> "已上墙，待认领";
      case CLAIMED -> "已认领";
      case IN_PROGRESS -> "进行中";
      case FULFILLED -> "已完成，待确认";
      case CONFIRMED -> "已确认实现";
      case RETURNED -> "已退回，请补充";
      case MERGED -> "已并入另一心愿";
      case WITHDRAWN -> "已撤回";
    };
  }

  private static String english(WishStatus status) {
    return switch (status) {
      case SUBMITTED -> "waits for its review";
      case PUBLISHED -> "on the wall, waits to be claimed";
      case CLAIMED -> "claimed";
      case IN_PROGRESS -> "under way";
      case FULFILLED -> "done, waits to be confirmed";
      case CONFIRMED -> "confirmed";
      case RETURNED -> "given back to be said better";
      case MERGED -> "merged with another wish";
      case WITHDRAWN -> "withdrawn";
    };
  }
}
