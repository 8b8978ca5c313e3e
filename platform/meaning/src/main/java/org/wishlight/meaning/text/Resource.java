package org.wishlight.meaning.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the lists that come with the module. */
public final class Resource {
  private Resource() {}

  /** The lines that say something: no blank ones, no comments. */
  public static List<String> lines(String name) {
    return all(name).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  /** A whole file of the module. */
  public static String all(String name) {
    try (var in = open("/org/wishlight/meaning/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A file on the class path, by its whole name. */
  public static InputStream open(String path) {
    var in = Resource.class.getResourceAsStream(path);
    if (in == null) {
      throw new IllegalStateException("not on the class path: " + path);
    }
    return in;
  }
}
