package org.wishlight.statistics;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Counts wishes: how many there are, how far they are, how many came true. */
@SpringBootApplication
public class StatisticsApplication {

  public static void main(String[] args) {
    SpringApplication.run(StatisticsApplication.class, args);
  }
}
