package org.wishlight.local.up;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.wishlight.local.project.Project;

/**
 * Where the services find each other, as variables of their environment; what a person has set is
 * left as it is.
 */
final class ServiceAddresses {
  private static final String ISSUER = "WISHLIGHT_OIDC_ISSUER";

  private ServiceAddresses() {}

  static Map<String, String> of(Project project) {
    var addresses = new HashMap<String, String>();
    project
        .services()
        .forEach(
            service ->
                addresses.put(
                    "WISHLIGHT_SERVICES_"
                        + service.name().replace("-", "").toUpperCase(Locale.ROOT),
                    "http://127.0.0.1:" + service.port()));
    if (System.getenv(ISSUER) == null && has(project, "gateway") && has(project, "identity")) {
      addresses.putAll(ownIssuer(project));
    }
    addresses.keySet().removeAll(System.getenv().keySet());
    return addresses;
  }

  private static Map<String, String> ownIssuer(Project project) {
    var door = project.door().toString();
    var jwks = "http://127.0.0.1:" + project.portOf("identity") + "/oauth2/jwks";
    return Map.of(
        "WISHLIGHT_PUBLICURL",
        door,
        "WISHLIGHT_IDENTITY_ISSUER",
        door,
        ISSUER,
        door,
        "WISHLIGHT_OIDC_JWKS",
        jwks);
  }

  private static boolean has(Project project, String name) {
    return project.services().stream().anyMatch(service -> service.name().equals(name));
  }
}
