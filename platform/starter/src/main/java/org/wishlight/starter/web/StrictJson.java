package org.wishlight.starter.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads what strangers send: nothing is guessed or silently dropped, and every fault is named,
 * wrong types and unknown fields as well as broken constraints.
 */
public final class StrictJson {
  private static final int MOST_FAULTS = 50;

  private final JsonMapper json;
  private final Validator validator;

  public StrictJson(Validator validator) {
    this.validator = validator;
    json =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(LogicalType.Textual, StrictJson::onlyText)
            .build();
  }

  private static void onlyText(tools.jackson.databind.cfg.MutableCoercionConfig config) {
    config
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  /**
   * @throws InvalidRequest with all faults, 400 where something cannot be read, else 422
   */
  public <T> T read(byte[] body, Class<T> type) {
    return type.cast(read(body, json.constructType(type)));
  }

  Object read(byte[] body, JavaType type) {
    var faults = new ArrayList<FieldFault>();
    var value = bind(body, type, faults);
    var unreadable = !faults.isEmpty();
    if (value != null) {
      addViolations(value, faults);
    }
    if (unreadable) {
      throw InvalidRequest.unreadable(faults);
    }
    if (!faults.isEmpty()) {
      throw InvalidRequest.unfit(faults);
    }
    if (value == null) {
      throw InvalidRequest.unreadable(List.of(FieldFault.of("", "required")));
    }
    return value;
  }

  private @Nullable Object bind(byte[] body, JavaType type, List<FieldFault> faults) {
    try {
      return json.readValue(body, type);
    } catch (JacksonException unfit) {
      return bindWithoutFaults(body, type, faults);
    }
  }

  /** Takes out what does not fit, piece by piece, until the rest can be read. */
  private @Nullable Object bindWithoutFaults(byte[] body, JavaType type, List<FieldFault> faults) {
    var tree = tree(body);
    while (faults.size() < MOST_FAULTS) {
      try {
        return json.treeToValue(tree, type);
      } catch (JacksonException unfit) {
        var unknown = unfit instanceof UnrecognizedPropertyException;
        faults.add(FieldFault.of(path(unfit), unknown ? "unknown" : "type"));
        if (!takeOut(tree, unfit.getPath())) {
          return null;
        }
      }
    }
    return null;
  }

  private JsonNode tree(byte[] body) {
    try {
      return json.readTree(body);
    } catch (JacksonException malformed) {
      throw malformed(malformed);
    }
  }

  private static InvalidRequest malformed(JacksonException malformed) {
    var location = malformed instanceof StreamReadException ? malformed.getLocation() : null;
    var facts =
        location == null
            ? Map.<String, Object>of("line", 1, "column", 1)
            : Map.<String, Object>of(
                "line", location.getLineNr(), "column", location.getColumnNr());
    return InvalidRequest.unreadable(List.of(new FieldFault("", "malformed", facts)));
  }

  private static boolean takeOut(JsonNode tree, List<JacksonException.Reference> path) {
    var parent = tree;
    for (var step : path.subList(0, Math.max(0, path.size() - 1))) {
      parent =
          step.getPropertyName() == null
              ? parent.path(step.getIndex())
              : parent.path(step.getPropertyName());
    }
    if (path.isEmpty()) {
      return false;
    }
    var last = path.getLast();
    return switch (parent) {
      case ObjectNode object when last.getPropertyName() != null ->
          object.remove(last.getPropertyName()) != null;
      case ArrayNode array when last.getIndex() >= 0 -> array.remove(last.getIndex()) != null;
      default -> false;
    };
  }

  private static String path(JacksonException unfit) {
    return unfit.getPath().stream()
        .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
        .collect(Collectors.joining("."));
  }

  private void addViolations(Object value, List<FieldFault> faults) {
    Set<String> known = new HashSet<>();
    faults.forEach(fault -> known.add(fault.field()));
    validator.validate(value).stream()
        .map(StrictJson::fault)
        .filter(fault -> !known.contains(fault.field()))
        .sorted(java.util.Comparator.comparing(FieldFault::field))
        .forEach(faults::add);
  }

  private static FieldFault fault(ConstraintViolation<?> violation) {
    var constraint = violation.getConstraintDescriptor();
    var code =
        switch (constraint.getAnnotation().annotationType().getSimpleName()) {
          case "NotNull", "NotBlank", "NotEmpty" -> "required";
          case "Size" -> "size";
          case "Min", "Max", "Positive", "PositiveOrZero", "DecimalMin", "DecimalMax" -> "range";
          case "PlainText" -> "characters";
          default -> "format";
        };
    var facts = new TreeMap<>(constraint.getAttributes());
    facts.keySet().retainAll(Set.of("min", "max", "value"));
    return new FieldFault(violation.getPropertyPath().toString(), code, facts);
  }
}
