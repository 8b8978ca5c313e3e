package org.wishlight.local.up;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the JVMs are cut: small, so that all of them stay within three gigabytes however long they
 * run, and compiled quickly rather than best: six JVMs that optimise at once on two cores are
 * slower for their first minutes. {@code WISHLIGHT_JVM_FLAGS} replaces the second choice; set it
 * empty for peak throughput.
 */
final class JvmFlags {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final List<String> SMALL =
      List.of(
          "-Xmx192m",
          "-XX:+UseSerialGC",
          "-XX:ReservedCodeCacheSize=80m",
          "-XX:MaxDirectMemorySize=64m");
  private static final List<String> CHOSEN = chosen();

  private JvmFlags() {}

  static List<String> ofTheBroker() {
    return Stream.of(SMALL, CHOSEN).flatMap(List::stream).toList();
  }

  /** The network code is partly native, and protobuf's, which reads keysets, unsafe. */
  static List<String> ofAService() {
    var kept =
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    return Stream.of(SMALL, CHOSEN, kept).flatMap(List::stream).toList();
  }

  private static List<String> chosen() {
    var flags = System.getenv().getOrDefault("WISHLIGHT_JVM_FLAGS", "-XX:TieredStopAtLevel=1");
    return BLANKS.splitAsStream(flags).filter(flag -> !flag.isBlank()).toList();
  }
}
