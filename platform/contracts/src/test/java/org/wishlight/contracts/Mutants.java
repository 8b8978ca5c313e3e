package org.wishlight.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Copies of a body, each with one fault in one field, at every depth. */
final class Mutants {
  private Mutants() {}

  static List<ObjectNode> withoutOneField(ObjectNode body) {
    return mutants(body, ObjectNode::remove);
  }

  /** No field may be a list of lists. */
  static List<ObjectNode> withOneWrongType(ObjectNode body) {
    return mutants(body, (object, field) -> object.putArray(field).addArray());
  }

  private static List<ObjectNode> mutants(ObjectNode body, BiConsumer<ObjectNode, String> fault) {
    var mutants = new ArrayList<ObjectNode>();
    for (int depth = 0; depth < objectsIn(body).size(); depth++) {
      for (var field : objectsIn(body).get(depth).propertyNames()) {
        var mutant = body.deepCopy();
        fault.accept(objectsIn(mutant).get(depth), field);
        mutants.add(mutant);
      }
    }
    return mutants;
  }

  /** The body itself and every object in it, always in the same order. */
  private static List<ObjectNode> objectsIn(ObjectNode body) {
    var found = new ArrayList<ObjectNode>(List.of(body));
    for (JsonNode child : body) {
      if (child instanceof ObjectNode object) {
        found.addAll(objectsIn(object));
      }
    }
    return found;
  }
}
