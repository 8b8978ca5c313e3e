package org.wishlight.notification.contact;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.wishlight.starter.outbox.EventJson;

/** How contacts come in and are sealed. */
@Configuration
class ContactConfiguration {
  @Bean
  Consumer<Message<?>> contacts(ContactsListener listener) {
    return listener::on;
  }

  @Bean
  Sealing sealing(@Value("${wishlight.personal-data.keyset}") Path keyset, EventJson json)
      throws IOException, GeneralSecurityException {
    return new Sealing(Keyset.at(keyset), json);
  }
}
