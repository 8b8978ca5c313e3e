package org.wishlight.notification.webhook.domain;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where a webhook leads. A name is looked up when it is called; what can be said before is said
 * here.
 */
public final class Target {
  private static final int LONGEST = 2_000;
  private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "[::1]");

  private Target() {}

  /**
   * The code of what is wrong with it, if anything is.
   *
   * @param loopback whether this machine's own addresses may be called, also without TLS
   */
  public static Optional<String> fault(String url, boolean loopback) {
    return read(url).map(uri -> fault(uri, loopback)).orElse(Optional.of("format"));
  }

  /** Whether an address that was looked up may be called. */
  public static boolean mayCall(InetAddress address, boolean loopback) {
    return Addresses.isPublic(address) || loopback && address.isLoopbackAddress();
  }

  private static Optional<String> fault(URI uri, boolean loopback) {
    var host = uri.getHost();
    if (loopback && LOCAL.contains(host)) {
      return Optional.empty();
    }
    if (!"https".equals(uri.getScheme())) {
      return Optional.of("https");
    }
    return isInner(host) ? Optional.of("inner-address") : Optional.empty();
  }

  private static boolean isInner(String host) {
    if (host.equals("localhost") || host.endsWith(".localhost")) {
      return true;
    }
    try {
      return !Addresses.isPublic(InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")));
    } catch (IllegalArgumentException name) {
      return false;
    }
  }

  private static Optional<URI> read(String url) {
    try {
      return Optional.of(URI.create(url))
          .filter(uri -> url.length() <= LONGEST && uri.getHost() != null)
          .filter(uri -> List.of("http", "https").contains(uri.getScheme()))
          .filter(uri -> uri.getUserInfo() == null && uri.getFragment() == null);
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
