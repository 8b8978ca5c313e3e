package org.wishlight.intake.open311;

import java.lang.Character.UnicodeScript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.InvalidRequest;
import tools.jackson.databind.json.JsonMapper;

/** A service request as it is posted, and as the wish that it is here. */
final class Report {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String NOBODY = "匿名";

  /** What our fields are called there. */
  private static final Map<String, String> THEIR_NAMES =
      Map.of(
          "category", "service_code",
          "text", "description",
          "neighborhood", attribute(Services.NEIGHBORHOOD),
          "urgency", attribute(Services.URGENCY),
          "mobilityLimited", attribute(Services.MOBILITY_LIMITED),
          "wisher.name", "first_name",
          "wisher.phone", "phone",
          "wisher.address", "address_string");

  private final MultiValueMap<String, String> form;

  Report(MultiValueMap<String, String> form) {
    this.form = form;
  }

  /**
   * As the body of {@code POST /api/v1/wishes}.
   *
   * @throws InvalidRequest for what a wish may lack, but a service request may not
   */
  byte[] wish(Caller caller) {
    var category = value("service_code");
    if (category == null) {
      throw InvalidRequest.unreadable(List.of(FieldFault.of("service_code", "required")));
    }
    var wish = new LinkedHashMap<String, @Nullable Object>();
    wish.put("neighborhood", neighborhood(caller));
    wish.put("text", value("description"));
    wish.put("category", category);
    wish.put("urgency", value(attribute(Services.URGENCY)));
    wish.put("mobilityLimited", mobilityLimited());
    wish.put("anonymous", name() == null);
    wish.put("wisher", wisher());
    return JSON.writeValueAsBytes(wish);
  }

  /** The same faults by the names that the client knows, and as the standard says: 400. */
  static InvalidRequest inTheirWords(InvalidRequest ours) {
    return InvalidRequest.unreadable(
        ours.faults().stream()
            .map(
                fault ->
                    new FieldFault(
                        THEIR_NAMES.getOrDefault(fault.field(), fault.field()),
                        fault.code(),
                        fault.facts()))
            .toList());
  }

  private @Nullable String neighborhood(Caller caller) {
    return Optional.ofNullable(value(attribute(Services.NEIGHBORHOOD)))
        .or(() -> Optional.ofNullable(value("address_id")))
        .orElse(caller.neighborhood());
  }

  private @Nullable Object mobilityLimited() {
    var said = value(attribute(Services.MOBILITY_LIMITED));
    return said == null || !said.matches("true|false") ? said : Boolean.valueOf(said);
  }

  private Map<String, @Nullable Object> wisher() {
    var wisher = new LinkedHashMap<String, @Nullable Object>();
    wisher.put("name", Optional.ofNullable(name()).orElse(NOBODY));
    wisher.put("phone", value("phone"));
    wisher.put("address", value("address_string"));
    return wisher;
  }

  /** A Chinese family name comes first, and nothing stands between. */
  private @Nullable String name() {
    var first = Optional.ofNullable(value("first_name")).orElse("");
    var last = Optional.ofNullable(value("last_name")).orElse("");
    var isChinese =
        (first + last).codePoints().anyMatch(sign -> UnicodeScript.of(sign) == UnicodeScript.HAN);
    var name = isChinese ? last + first : (first + " " + last).strip();
    return name.isEmpty() ? null : name;
  }

  private @Nullable String value(String name) {
    var value = form.getFirst(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static String attribute(String code) {
    return "attribute[" + code + "]";
  }
}
