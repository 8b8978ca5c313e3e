package org.wishlight.intake;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service that takes wishes in. */
@SpringBootApplication
public class IntakeApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(IntakeApplication.class, arguments);
  }
}
