package org.wishlight.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service that tells people. */
@SpringBootApplication
public class NotificationApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(NotificationApplication.class, arguments);
  }
}
