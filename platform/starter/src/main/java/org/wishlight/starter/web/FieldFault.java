package org.wishlight.starter.web;

import java.util.Map;

/**
 * One thing wrong with one field.
 *
 * @param field its path in the body, or the parameter's name
 * @param code such as {@code required}; its text in both languages is {@code fault.<code>}
 * @param facts what the text needs, such as {@code max}
 */
public record FieldFault(String field, String code, Map<String, Object> facts) {

  public static FieldFault of(String field, String code) {
    return new FieldFault(field, code, Map.of());
  }
}
