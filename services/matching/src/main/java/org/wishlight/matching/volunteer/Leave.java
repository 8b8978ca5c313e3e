package org.wishlight.matching.volunteer;

import java.time.LocalDate;

/**
 * Days on which a volunteer takes on nothing new.
 *
 * @param from the first, as an ISO date: no zone of the database's driver can move it
 * @param to the last
 */
public record Leave(String from, String to) {

  static Leave of(LocalDate from, LocalDate to) {
    return new Leave(from.toString(), to.toString());
  }

  boolean covers(LocalDate day) {
    var date = day.toString();
    return from.compareTo(date) <= 0 && date.compareTo(to) <= 0;
  }
}
