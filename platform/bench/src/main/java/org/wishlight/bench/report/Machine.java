package org.wishlight.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Where it was measured: absolute figures mean nothing without it. */
public final class Machine {
  private static final Pattern MODEL = Pattern.compile("(?m)^model name\\s*: (.*)$");
  private static final Pattern MEMORY = Pattern.compile("(?m)^MemTotal:\\s*(\\d+) kB$");

  private Machine() {}

  /** The load tells how quiet it is: 0 before a run is ideal. */
  public static Map<String, String> described() {
    var facts = new LinkedHashMap<String, String>();
    facts.put("processor", first(MODEL, "/proc/cpuinfo"));
    facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    facts.put("memory", gigabytes(first(MEMORY, "/proc/meminfo")));
    facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    facts.put("Java", System.getProperty("java.vendor.version", Runtime.version().toString()));
    var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    facts.put("load before the run", String.format(Locale.ROOT, "%.1f", load));
    return facts;
  }

  private static String gigabytes(String kilobytes) {
    return kilobytes.isEmpty()
        ? ""
        : String.format(Locale.ROOT, "%.1f GB", Long.parseLong(kilobytes) / 1024.0 / 1024.0);
  }

  private static String first(Pattern line, String file) {
    try {
      var found = line.matcher(Files.readString(Path.of(file)));
      return found.find() ? found.group(1) : "";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
