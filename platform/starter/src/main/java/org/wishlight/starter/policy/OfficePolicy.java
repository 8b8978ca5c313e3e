package org.wishlight.starter.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Circle;
import org.wishlight.contracts.Deadline;
import org.wishlight.contracts.WishKind;

/**
 * What an office promises: how many workdays each step may take, and which wishes its
 * neighbourhoods try to grant themselves first (内部消化).
 *
 * @param workdays per step; a step that is not named keeps the programme's default
 * @param internalFirst categories that start in the circle INTERNAL, as everything of kind GOODS
 */
@ConfigurationProperties("wishlight.policy")
public record OfficePolicy(
    @DefaultValue("Asia/Shanghai") ZoneId zone,
    @DefaultValue Set<LocalDate> holidays,
    @DefaultValue Set<LocalDate> makeUpWorkdays,
    @DefaultValue Map<Deadline, Integer> workdays,
    @DefaultValue({"HOME_REPAIR", "APPLIANCE_SERVICE", "PUBLIC_FACILITY", "SAFETY"})
        Set<Category> internalFirst) {

  private static final Map<Deadline, Integer> DEFAULT_WORKDAYS =
      Map.of(
          Deadline.REVIEW, 1,
          Deadline.INTERNAL, 2,
          Deadline.NEIGHBORHOOD, 3,
          Deadline.OFFICE, 3,
          Deadline.ACCEPT, 1,
          Deadline.START, 5,
          Deadline.FULFIL, 10,
          Deadline.CONFIRM, 3);

  /** The programme's own defaults. */
  public static OfficePolicy standard() {
    var first =
        Set.of(
            Category.HOME_REPAIR,
            Category.APPLIANCE_SERVICE,
            Category.PUBLIC_FACILITY,
            Category.SAFETY);
    return new OfficePolicy(ZoneId.of("Asia/Shanghai"), Set.of(), Set.of(), Map.of(), first);
  }

  /** Until when a step that begins at {@code from} must be done. */
  public Instant due(Deadline step, Instant from) {
    return new WorkingCalendar(zone, holidays, makeUpWorkdays).plusWorkdays(from, days(step));
  }

  /** How many workdays a step may take. */
  public int days(Deadline step) {
    return workdays.getOrDefault(step, DEFAULT_WORKDAYS.getOrDefault(step, 1));
  }

  public boolean isInternalFirst(Category category, WishKind kind) {
    return kind == WishKind.GOODS || internalFirst.contains(category);
  }

  /** The circle in which a wish starts. */
  public Circle firstCircle(Category category, WishKind kind) {
    return isInternalFirst(category, kind) ? Circle.INTERNAL : Circle.NEIGHBORHOOD;
  }

  /** Until when a circle has the wish for itself before the next wider one is asked. */
  public Instant circleEnds(Circle circle, Instant from) {
    return switch (circle) {
      case INTERNAL -> due(Deadline.INTERNAL, from);
      case NEIGHBORHOOD -> due(Deadline.NEIGHBORHOOD, from);
      case OFFICE, ALL -> due(Deadline.OFFICE, from);
    };
  }
}
