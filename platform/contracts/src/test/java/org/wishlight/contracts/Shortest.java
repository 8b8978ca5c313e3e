package org.wishlight.contracts;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A body with nothing but what its record requires, at every depth. */
final class Shortest {
  private Shortest() {}

  static ObjectNode of(ObjectNode body, Class<?> type) {
    for (var component : type.getRecordComponents()) {
      if (optional(component)) {
        body.remove(component.getName());
      } else if (component.getType().isRecord()) {
        of((ObjectNode) body.get(component.getName()), component.getType());
      }
    }
    return body;
  }

  static boolean optional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
