package org.wishlight.local.project;

import java.net.URI;
import java.nio.file.Path;

/** One executable jar of the project and the port it serves. */
public record Service(String name, int port, Path jar) {

  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  public URI readiness() {
    return URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
  }
}
