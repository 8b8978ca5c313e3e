package org.wishlight.intake;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service that takes wishes in. */
@SpringBootApplication
@EnableScheduling
public class IntakeApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(IntakeApplication.class, arguments);
  }
}
