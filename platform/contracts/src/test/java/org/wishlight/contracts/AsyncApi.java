package org.wishlight.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The AsyncAPI document, read as a tree. */
record AsyncApi(JsonNode document) {

  static AsyncApi read() {
    return new AsyncApi(
        new YAMLMapper().readTree(Wire.text(Wire.RESOURCES.resolve("asyncapi.yaml"))));
  }

  Stream<JsonNode> channels() {
    return document.get("channels").valueStream();
  }

  JsonNode messages() {
    return document.at("/components/messages");
  }

  JsonNode operations() {
    return document.get("operations");
  }

  JsonNode channelOf(JsonNode operation) {
    return resolve(operation.at("/channel/$ref").asString());
  }

  /** What a reference into this document points to. */
  JsonNode resolve(String reference) {
    return document.at(JsonPointer.compile(reference.substring(1)));
  }

  List<String> references() {
    var found = new ArrayList<String>();
    document.findValues("$ref").forEach(reference -> found.add(reference.asString()));
    return found;
  }
}
