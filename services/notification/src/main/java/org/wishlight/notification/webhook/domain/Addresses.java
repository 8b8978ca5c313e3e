package org.wishlight.notification.webhook.domain;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses may be called at somebody's wish: those of the public internet (IANA's
 * special-purpose registries, RFC 6890), nothing inside. IPv4-mapped addresses are IPv4 addresses
 * to Java, whoever writes them.
 */
public final class Addresses {
  private static final List<Block> INNER =
      List.of(
          new Block("0.0.0.0", 8),
          new Block("10.0.0.0", 8),
          new Block("100.64.0.0", 10),
          new Block("127.0.0.0", 8),
          new Block("169.254.0.0", 16),
          new Block("172.16.0.0", 12),
          new Block("192.0.0.0", 24),
          new Block("192.0.2.0", 24),
          new Block("192.88.99.0", 24),
          new Block("192.168.0.0", 16),
          new Block("198.18.0.0", 15),
          new Block("198.51.100.0", 24),
          new Block("203.0.113.0", 24),
          new Block("224.0.0.0", 3));

  /** Of IPv6 only global unicast, without documentation, Teredo and 6to4. */
  private static final Block GLOBAL = new Block("2000::", 3);

  private static final List<Block> NOT_GLOBAL =
      List.of(new Block("2001::", 23), new Block("2001:db8::", 32), new Block("2002::", 16));

  private Addresses() {}

  public static boolean isPublic(InetAddress address) {
    return address instanceof Inet4Address
        ? INNER.stream().noneMatch(block -> block.contains(address))
        : GLOBAL.contains(address) && NOT_GLOBAL.stream().noneMatch(b -> b.contains(address));
  }

  private record Block(InetAddress start, int bits) {
    Block(String start, int bits) {
      this(InetAddress.ofLiteral(start), bits);
    }

    boolean contains(InetAddress address) {
      return Arrays.equals(masked(address.getAddress()), start.getAddress());
    }

    private byte[] masked(byte[] address) {
      var masked = new byte[address.length];
      for (var bit = 0; bit < bits; bit++) {
        masked[bit / 8] |= (byte) (address[bit / 8] & 0x80 >> bit % 8);
      }
      return masked;
    }
  }
}
