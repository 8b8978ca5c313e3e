package org.wishlight.intake.imports.table;

import java.util.Map;

/** A file that is not the table it should be, or cannot be read to its end. */
public final class UnreadableTable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Map<String, Object> facts;

  public UnreadableTable(String code, Map<String, Object> facts) {
    super(code + " " + facts);
    this.code = code;
    this.facts = facts;
  }

  UnreadableTable(String code) {
    this(code, Map.of());
  }

  /** Such as {@code not-a-table}; its text is {@code fault.<code>}. */
  public String code() {
    return code;
  }

  public Map<String, Object> facts() {
    return facts;
  }
}
