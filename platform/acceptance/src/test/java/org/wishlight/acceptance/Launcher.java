package org.wishlight.acceptance;

import java.nio.file.Path;
import java.util.Arrays;
import org.wishlight.local.up.Screen;
import org.wishlight.local.up.Up;

/** The launcher as a person runs it, in a JVM of its own. */
final class Launcher {
  private Launcher() {}

  /** The folder, the repository, and the ports. */
  public static void main(String[] arguments) throws Exception {
    var ports = Arrays.stream(arguments).skip(2).mapToInt(Integer::parseInt).toArray();
    var platform = RunningPlatform.project(Path.of(arguments[0]), Path.of(arguments[1]), ports);
    System.exit(new Up(platform, new Screen(System.out, false)).run(false));
  }
}
