package org.wishlight.intake.open311;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wishlight.contracts.Category;
import org.wishlight.contracts.Urgency;
import org.wishlight.intake.neighborhood.LocalName;
import org.wishlight.intake.neighborhood.Neighborhood;
import org.wishlight.intake.neighborhood.Neighborhoods;
import org.wishlight.starter.web.Refusal;
import reactor.core.publisher.Mono;

/** The categories as services, each with what a client may say about a request. */
@Component
class Services {
  static final String NEIGHBORHOOD = "neighborhood";
  static final String URGENCY = "urgency";
  static final String MOBILITY_LIMITED = "mobility_limited";

  private static final String LIST = "singlevaluelist";

  private final Neighborhoods neighborhoods;

  Services(Neighborhoods neighborhoods) {
    this.neighborhoods = neighborhoods;
  }

  /**
   * Fails with 404 for an office that nobody knows.
   *
   * @param office null where it does not matter
   */
  Mono<Listing> all(@Nullable String office, Locale language) {
    return checked(office)
        .thenReturn(
            Listing.services(
                Arrays.stream(Category.values()).map(each -> service(each, language)).toList()));
  }

  /** The same for a category that nobody knows. */
  Mono<Listing> one(String code, @Nullable String office, Locale language) {
    return checked(office)
        .then(Mono.fromSupplier(() -> category(code)))
        .flatMap(
            category ->
                neighborhoods
                    .all()
                    .filter(place -> office == null || place.office().equals(office))
                    .collectList()
                    .map(places -> definition(category, places, language)));
  }

  static String name(Category category, Locale language) {
    return name(new LocalName(category.chinese(), category.english()), language);
  }

  private Mono<Void> checked(@Nullable String office) {
    return office == null
        ? Mono.empty()
        : neighborhoods
            .hasOffice(office)
            .filter(known -> known)
            .switchIfEmpty(Mono.error(() -> Refusal.notFound("jurisdiction_id", office)))
            .then();
  }

  private static Category category(String code) {
    return Arrays.stream(Category.values())
        .filter(category -> category.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("service_code", code));
  }

  private static Map<String, Object> service(Category category, Locale language) {
    var service = new LinkedHashMap<String, Object>();
    service.put("service_code", category.code());
    service.put("service_name", name(category, language));
    service.put("description", category.chinese() + " / " + category.english());
    service.put("metadata", true);
    service.put("type", "realtime");
    service.put("keywords", category.chinese() + "," + category.code());
    service.put("group", category.usualKind().name().toLowerCase(Locale.ROOT));
    return service;
  }

  private static Listing definition(Category category, List<Neighborhood> places, Locale language) {
    var definition = new LinkedHashMap<String, Object>();
    definition.put("service_code", category.code());
    definition.put(
        "attributes",
        List.of(
            attribute(1, NEIGHBORHOOD, true, "居民区 Neighbourhood", values(places, language)),
            attribute(2, URGENCY, false, "紧急程度 Urgency", values((Object[]) Urgency.values())),
            attribute(3, MOBILITY_LIMITED, false, "行动不便 Limited mobility", values(true, false))));
    return Listing.definition(definition);
  }

  private static Map<String, Object> attribute(
      int order, String code, boolean required, String description, List<?> values) {
    var attribute = new LinkedHashMap<String, Object>();
    attribute.put("variable", true);
    attribute.put("code", code);
    attribute.put("datatype", LIST);
    attribute.put("required", required);
    attribute.put("datatype_description", "");
    attribute.put("order", order);
    attribute.put("description", description);
    attribute.put("values", values);
    return attribute;
  }

  private static List<?> values(List<Neighborhood> places, Locale language) {
    return places.stream().map(place -> value(place.id(), name(place.name(), language))).toList();
  }

  private static List<?> values(Object... each) {
    return Arrays.stream(each).map(value -> value(value.toString(), value.toString())).toList();
  }

  private static Map<String, Object> value(String key, String name) {
    var value = new LinkedHashMap<String, Object>();
    value.put("key", key);
    value.put("name", name);
    return value;
  }

  static String name(LocalName name, Locale language) {
    return language.equals(Locale.ENGLISH) ? name.en() : name.zh();
  }
}
