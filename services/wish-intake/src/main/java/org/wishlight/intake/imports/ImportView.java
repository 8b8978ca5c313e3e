package org.wishlight.intake.imports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wishlight.intake.imports.table.Format;

/**
 * An import as callers see it.
 *
 * @param accepted rows that are wishes now
 * @param duplicates how many of them were before this import
 * @param errors the first 500
 * @param moreErrors how many there are beyond
 * @param rejectedUntil until when the bad rows can be had back
 */
record ImportView(
    String id,
    String office,
    String neighborhood,
    ImportStatus status,
    Format format,
    int total,
    int accepted,
    int rejected,
    int duplicates,
    List<RowError> errors,
    int moreErrors,
    List<String> ignoredColumns,
    @Nullable RowError failure,
    Instant receivedAt,
    @Nullable Instant startedAt,
    @Nullable Instant doneAt,
    @Nullable Instant rejectedUntil) {

  /** One fault of one row. */
  record RowError(int row, String field, String code, String message) {}

  /** The same without what is long. */
  record Progress(
      String id, ImportStatus status, int total, int accepted, int rejected, int duplicates) {

    static Progress of(ImportDocument found) {
      return new Progress(
          found.id(),
          found.status(),
          found.total(),
          found.accepted(),
          found.rejected(),
          found.duplicates());
    }
  }

  static ImportView of(ImportDocument found, FaultTexts texts, Locale language) {
    var failure = found.failure();
    return new ImportView(
        found.id(),
        found.office(),
        found.neighborhood(),
        found.status(),
        found.form().format(),
        found.total(),
        found.accepted(),
        found.rejected(),
        found.duplicates(),
        found.errors().stream().map(fault -> texts.error(fault, language)).toList(),
        found.moreErrors(),
        found.ignoredColumns(),
        failure == null ? null : texts.error(failure, language),
        found.receivedAt(),
        found.startedAt(),
        found.doneAt(),
        found.rejected() == 0 ? null : found.fileUntil());
  }
}
