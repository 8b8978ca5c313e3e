package org.wishlight.gateway.limit;

import java.net.Inet6Address;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.web.server.ServerWebExchange;

/** Where a request comes from. */
final class RemoteAddress {

  private static final int NETWORK_BYTES = 8;

  private RemoteAddress() {}

  /** One household has one IPv4 address, but a whole network (/64) of IPv6 ones. */
  static String of(ServerWebExchange exchange) {
    var remote = exchange.getRequest().getRemoteAddress();
    if (remote == null || remote.getAddress() == null) {
      return "unknown";
    }
    var address = remote.getAddress();
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
        : address.getHostAddress();
  }
}
