package org.wishlight.intake.imports.table;

import org.springframework.http.MediaType;

/** What kind of file a table is. */
public enum Format {
  CSV("csv", "text/csv"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String extension;
  private final MediaType type;

  Format(String extension, String type) {
    this.extension = extension;
    this.type = MediaType.parseMediaType(type);
  }

  public String extension() {
    return extension;
  }

  public MediaType type() {
    return type;
  }
}
