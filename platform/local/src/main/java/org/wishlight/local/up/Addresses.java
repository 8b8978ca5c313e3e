package org.wishlight.local.up;

import static org.wishlight.local.infra.Messages.text;

import java.util.stream.Stream;
import org.wishlight.local.project.Project;
import org.wishlight.local.project.Service;

/** Where a person finds what now runs. */
final class Addresses {
  private Addresses() {}

  static Stream<String> of(Project project) {
    var services = project.services().stream().map(Addresses::line);
    var stores =
        Stream.of(
            text("address.mongodb", project.mongoUri("")),
            text("address.kafka", project.brokers()),
            text("address.logs", project.logs()),
            text("address.stop"));
    return Stream.concat(services, stores);
  }

  private static String line(Service service) {
    var address = service.address();
    return service.name().equals("gateway")
        ? text("address.console", address)
        : text("address.service", "%-12s".formatted(service.name()), address);
  }
}
