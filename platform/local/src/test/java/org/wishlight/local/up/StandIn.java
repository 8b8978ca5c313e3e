package org.wishlight.local.up;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A service of one class that is ready at once, and unpacks itself as a Boot jar does. */
final class StandIn {
  private StandIn() {}

  public static void main(String[] arguments) throws IOException {
    if (System.getProperty("jarmode") != null) {
      unpack(Path.of(arguments[2]));
    } else {
      serve(Integer.parseInt(System.getenv("SERVER_PORT")));
    }
  }

  private static void serve(int port) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(loopback(), port), 0);
    server.createContext(
        "/actuator/health/readiness",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    System.out.println(System.getenv("SPRING_MONGODB_URI"));
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByName(System.getenv("SERVER_ADDRESS"));
  }

  private static void unpack(Path folder) throws IOException {
    var jar = Path.of(System.getProperty("java.class.path"));
    Files.createDirectories(folder);
    Files.copy(jar, folder.resolve(jar.getFileName()));
  }

  static Path writeJar(Path jar) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Name.MAIN_CLASS, StandIn.class.getName());
    var type = StandIn.class.getName().replace('.', '/') + ".class";
    Files.createDirectories(jar.getParent());
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        var code = StandIn.class.getClassLoader().getResourceAsStream(type)) {
      out.putNextEntry(new ZipEntry(type));
      code.transferTo(out);
    }
    return jar;
  }
}
