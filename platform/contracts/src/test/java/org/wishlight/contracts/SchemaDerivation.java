package org.wishlight.contracts;

import static org.wishlight.contracts.Wire.JSON;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Derives the JSON Schema of an event from its record, so that the files cannot drift. */
final class SchemaDerivation {
  private static final Map<Type, String> SCALARS =
      Map.of(
          String.class, "string",
          Instant.class, "string",
          UUID.class, "string",
          boolean.class, "boolean",
          int.class, "integer",
          long.class, "integer",
          Integer.class, "integer");
  private static final Map<Type, String> FORMATS =
      Map.of(Instant.class, "date-time", UUID.class, "uuid");

  private final Descriptions descriptions;
  private final Map<String, ObjectNode> definitions = new TreeMap<>();

  private SchemaDerivation(Descriptions descriptions) {
    this.descriptions = descriptions;
  }

  static ObjectNode of(Class<? extends Event> event, Descriptions descriptions) {
    return new SchemaDerivation(descriptions).document(event);
  }

  private ObjectNode document(Class<? extends Event> event) {
    var type = EventCatalog.typeOf(event);
    var schema =
        JSON.createObjectNode()
            .put("$schema", "https://json-schema.org/draft/2020-12/schema")
            .put("$id", "urn:wishlight:schema:" + type)
            .put("title", type)
            .put("description", descriptions.of(Wire.lastWords(event)));
    schema.setAll(object(event));
    if (!definitions.isEmpty()) {
      schema.putObject("$defs").setAll(definitions);
    }
    return schema;
  }

  private ObjectNode object(Class<?> type) {
    var schema = JSON.createObjectNode().put("type", "object");
    var properties = schema.putObject("properties");
    var required = schema.putArray("required");
    for (var field : type.getRecordComponents()) {
      properties.set(field.getName(), property(field));
      if (!Shortest.optional(field)) {
        required.add(field.getName());
      }
    }
    return schema.put("additionalProperties", true);
  }

  private ObjectNode property(RecordComponent field) {
    return described(descriptions.of(field), schemaOf(field.getGenericType()));
  }

  private ObjectNode schemaOf(Type type) {
    if (SCALARS.containsKey(type)) {
      return scalar(type);
    }
    return switch (type) {
      case ParameterizedType list when list.getRawType() == List.class -> array(list);
      case Class<?> named when named.isRecord() || named.isEnum() -> reference(named);
      default -> throw new IllegalArgumentException("no JSON Schema for " + type);
    };
  }

  private static ObjectNode scalar(Type type) {
    var schema = JSON.createObjectNode().put("type", SCALARS.get(type));
    return FORMATS.containsKey(type) ? schema.put("format", FORMATS.get(type)) : schema;
  }

  private ObjectNode array(ParameterizedType list) {
    var schema = JSON.createObjectNode().put("type", "array");
    return schema.set("items", schemaOf(list.getActualTypeArguments()[0]));
  }

  private ObjectNode reference(Class<?> type) {
    var name = type.isMemberClass() ? outer(type) + type.getSimpleName() : type.getSimpleName();
    if (!definitions.containsKey(name)) {
      var definition = type.isEnum() ? enumeration(type) : object(type);
      definitions.put(name, described(descriptions.of(name), definition));
    }
    return JSON.createObjectNode().put("$ref", "#/$defs/" + name);
  }

  private static String outer(Class<?> type) {
    return type.getEnclosingClass().getSimpleName();
  }

  private static ObjectNode enumeration(Class<?> type) {
    var schema = JSON.createObjectNode().put("type", "string");
    return schema.set("enum", JSON.valueToTree(type.getEnumConstants()));
  }

  private static ObjectNode described(String description, ObjectNode schema) {
    var described = JSON.createObjectNode().put("description", description);
    return described.setAll(schema);
  }
}
