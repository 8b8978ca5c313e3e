package org.wishlight.matching.wall;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wishlight.matching.wall.Outcome.Feedback;
import org.wishlight.matching.wall.Outcome.Report;

/** What the claimant and the resident said in the end. */
record OutcomeView(@Nullable ReportView report, @Nullable Feedback feedback) {

  /**
   * What the claimant said.
   *
   * @param photos where each can be had
   */
  record ReportView(
      @Nullable String note, boolean partly, @Nullable String remaining, List<String> photos) {

    static ReportView of(Report report) {
      var folder = "/api/v1/claims/" + report.claim() + "/photos/";
      var photos = Objects.requireNonNullElse(report.photos(), List.<String>of());
      return new ReportView(
          report.note(),
          report.partly(),
          report.remaining(),
          photos.stream().map(folder::concat).toList());
    }
  }

  static @Nullable OutcomeView of(@Nullable Outcome outcome) {
    if (outcome == null || outcome.report() == null && outcome.feedback() == null) {
      return null;
    }
    var report = outcome.report() == null ? null : ReportView.of(outcome.report());
    return new OutcomeView(report, outcome.feedback());
  }
}
