package org.wishlight.statistics.domain;

/**
 * What is counted. A wish counts for the day of its publication; where it never was published, for
 * the day of its filing.
 *
 * <table>
 * <caption>Definitions</caption>
 * <tr><td>{@link #SUBMITTED}</td><td>filed; counts for the day of filing</td></tr>
 * <tr><td>{@link #PUBLISHED}, {@link #RETURNED}</td><td>ever came there</td></tr>
 * <tr><td>{@link #CONFIRMED}</td><td>ever came there; counts for nothing else after that</td></tr>
 * <tr><td>{@link #WITHDRAWN}, {@link #MERGED}</td><td>came there unconfirmed</td></tr>
 * <tr><td>{@link #REALISABLE}</td><td>published, and neither withdrawn nor merged</td></tr>
 * <tr><td>{@link #RESPONDED}</td><td>realisable, and claimed at least once</td></tr>
 * <tr><td>{@link #OPEN}</td><td>on the wall now, claimed by nobody</td></tr>
 * <tr><td>{@link #CLAIMED} … {@link #FULFILLED}</td><td>there now</td></tr>
 * <tr><td>{@link #ESCALATED}</td><td>live now, and its owner is the office</td></tr>
 * <tr><td>{@link #ON_TIME}</td><td>confirmed, and fulfilled within the time promised</td></tr>
 * <tr><td>{@link #RATED}, {@link #SATISFIED}</td><td>confirmed with a rating; with 4 or 5</td></tr>
 * <tr><td>{@link #CLAIMED_THAT_DAY}, {@link #CONFIRMED_THAT_DAY}</td><td>count for the day of the
 * first claim, of the confirmation</td></tr>
 * </table>
 */
public enum Counter {
  SUBMITTED("submitted"),
  PUBLISHED("published"),
  OPEN("open"),
  CLAIMED("claimed"),
  IN_PROGRESS("inProgress"),
  FULFILLED("fulfilled"),
  CONFIRMED("confirmed"),
  WITHDRAWN("withdrawn"),
  MERGED("merged"),
  RETURNED("returned"),
  ESCALATED("escalated"),
  REALISABLE("realisable"),
  RESPONDED("responded"),
  ON_TIME("onTime"),
  RATED("rated"),
  SATISFIED("satisfied"),
  CLAIMED_THAT_DAY("claimedThatDay"),
  CONFIRMED_THAT_DAY("confirmedThatDay");

  private final String field;

  Counter(String field) {
    this.field = field;
  }

  String field() {
    return field;
  }
}
