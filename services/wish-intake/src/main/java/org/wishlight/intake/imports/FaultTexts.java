package org.wishlight.intake.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wishlight.starter.web.InvalidRequest;
import org.wishlight.starter.web.ProblemWriter;

/** What is wrong with rows, in people's words: those of the problem documents. */
@Component
class FaultTexts {
  private static final String PATH = "/api/v1/imports";

  private final ProblemWriter problems;

  FaultTexts(ProblemWriter problems) {
    this.problems = problems;
  }

  ImportView.RowError error(RowFault fault, Locale language) {
    return new ImportView.RowError(
        fault.row(), fault.field(), fault.code(), message(fault, language));
  }

  /** All of one row in one cell. */
  String remark(List<RowFault> faults, Locale language) {
    var isEnglish = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return faults.stream()
        .map(fault -> label(fault, language) + (isEnglish ? ": " : "：") + message(fault, language))
        .collect(Collectors.joining(isEnglish ? "; " : "；"));
  }

  private static String label(RowFault fault, Locale language) {
    return Column.ofField(fault.field())
        .map(column -> column.label(language))
        .orElse(fault.field());
  }

  private String message(RowFault fault, Locale language) {
    var document = problems.document(InvalidRequest.unfit(List.of(fault.fault())), language, PATH);
    return document.get("errors") instanceof List<?> errors
            && errors.getFirst() instanceof Map<?, ?> error
        ? String.valueOf(error.get("message"))
        : fault.code();
  }
}
