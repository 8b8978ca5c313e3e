package org.wishlight.local.project;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.wishlight.local.infra.Ports;

/** Asks a service whether it takes requests. */
public final class Readiness {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private Readiness() {}

  /** A question over HTTP is dear: it waits until somebody listens. */
  public static boolean of(Service service) {
    return Ports.answers(service.port()) && isReady(service);
  }

  private static boolean isReady(Service service) {
    var question = HttpRequest.newBuilder(service.readiness()).timeout(Duration.ofSeconds(5));
    try {
      return HTTP.send(question.build(), BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
