package org.wishlight.matching.policy;

import java.time.Instant;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One version of an office's policy: never changed, so that it can be told which rules were in
 * force when. Two who change the same version want to insert the same id: one of them does.
 *
 * @param said the rules as plain JSON values
 */
@Document(PolicyVersion.COLLECTION)
record PolicyVersion(
    @Id String id, String office, long version, Map<String, Object> said, String by, Instant at) {
  static final String COLLECTION = "policies";
  private static final JsonMapper JSON = JsonMapper.shared();

  static PolicyVersion of(String office, long version, OfficeRules rules, String by, Instant at) {
    var said = JSON.convertValue(rules, new TypeReference<Map<String, Object>>() {});
    return new PolicyVersion(office + ":" + version, office, version, said, by, at);
  }

  OfficeRules rules() {
    return JSON.convertValue(said, OfficeRules.class);
  }
}
