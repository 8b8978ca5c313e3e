package org.wishlight.bench.peer.modulith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service whose events Spring Modulith keeps and sends. */
@SpringBootApplication
public class ModulithPeer {
  public static void main(String... arguments) {
    SpringApplication.run(ModulithPeer.class, arguments);
  }
}
