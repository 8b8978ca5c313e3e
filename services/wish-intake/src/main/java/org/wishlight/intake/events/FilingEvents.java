package org.wishlight.intake.events;

import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.wishlight.intake.wish.FilingDesk;
import org.wishlight.starter.caller.Caller;
import org.wishlight.starter.web.FieldFault;
import org.wishlight.starter.web.IdempotencyKey;
import org.wishlight.starter.web.InvalidRequest;
import reactor.core.publisher.Mono;

/** Files what an event says; the same event, by its source and id, once for each office. */
@Component
class FilingEvents {
  static final String TYPE = "org.wishlight.wish.file.v1";

  private static final int LONGEST = 255;

  private final FilingDesk desk;

  FilingEvents(FilingDesk desk) {
    this.desk = desk;
  }

  Mono<FilingDesk.Filed> file(CloudEvent event, Caller caller) {
    var said = event.getData();
    var faults = faults(event);
    return said == null || !faults.isEmpty()
        ? Mono.error(InvalidRequest.unfit(faults))
        : desk.file(said.toBytes(), Optional.of(key(event, caller)), caller);
  }

  private static List<FieldFault> faults(CloudEvent event) {
    var faults = new ArrayList<FieldFault>();
    if (!TYPE.equals(event.getType())) {
      faults.add(new FieldFault("type", "unknown-event-type", Map.of("known", TYPE)));
    }
    addIfLong("id", event.getId(), faults);
    addIfLong("source", event.getSource().toString(), faults);
    if (!isJson(event.getDataContentType())) {
      faults.add(FieldFault.of("datacontenttype", "format"));
    }
    if (event.getData() == null) {
      faults.add(FieldFault.of("data", "required"));
    }
    return faults;
  }

  private static void addIfLong(String name, String value, List<FieldFault> faults) {
    if (value.length() > LONGEST) {
      faults.add(new FieldFault(name, "size", Map.of("min", 1, "max", LONGEST)));
    }
  }

  /** JSON is what it is where nothing is said. */
  private static boolean isJson(@org.jspecify.annotations.Nullable String contentType) {
    try {
      var type = MimeType.valueOf(Objects.requireNonNullElse(contentType, "application/json"));
      return type.getSubtype().equals("json") || "json".equals(type.getSubtypeSuffix());
    } catch (InvalidMimeTypeException strange) {
      return false;
    }
  }

  private static IdempotencyKey key(CloudEvent event, Caller caller) {
    var whole =
        List.of(String.valueOf(caller.office()), event.getSource().toString(), event.getId());
    return new IdempotencyKey(new IdempotencyKey("event").asking(whole).fingerprint());
  }
}
