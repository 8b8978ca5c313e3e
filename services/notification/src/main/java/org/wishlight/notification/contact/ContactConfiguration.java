package org.wishlight.notification.contact;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.wishlight.starter.privacy.SealedField;

/** How contacts come in and are sealed. */
@Configuration
class ContactConfiguration {
  @Bean
  Consumer<Message<?>> contacts(ContactsListener listener) {
    return listener::on;
  }

  @Bean
  SealedField sealedContacts() {
    return new SealedField(ContactBook.COLLECTION, "sealed", ContactBook::purpose);
  }
}
