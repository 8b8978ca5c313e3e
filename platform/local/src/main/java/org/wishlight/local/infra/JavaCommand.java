package org.wishlight.local.infra;

import java.nio.file.Path;

/** How this JVM starts another one like itself. */
public final class JavaCommand {
  private JavaCommand() {}

  public static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Under surefire the real class path hides behind a manifest. */
  public static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
