package org.wishlight.matching;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Brings wishes and volunteers together. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class MatchingApplication {

  static void main(String[] arguments) {
    SpringApplication.run(MatchingApplication.class, arguments);
  }
}
