package org.wishlight.intake.imports;

/** How far an import has come. */
enum ImportStatus {
  RECEIVED,
  RUNNING,
  DONE,
  FAILED;

  boolean isOver() {
    return this == DONE || this == FAILED;
  }
}
