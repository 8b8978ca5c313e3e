package org.wishlight.intake.wish;

import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wishlight.contracts.ContactEvent;
import org.wishlight.intake.person.PersonalData;
import org.wishlight.starter.outbox.ContactMessage;
import org.wishlight.starter.outbox.OutboxSource;
import org.wishlight.starter.privacy.SealedField;

/** What leaves with a wish: its events for everybody, its wisher's contact for notification. */
@Configuration(proxyBeanMethods = false)
class Contacts {
  private static final String LANGUAGE = "zh-CN";
  private static final String WISHER = "wisher";

  private final PersonalData personalData;

  Contacts(PersonalData personalData) {
    this.personalData = personalData;
  }

  /** Sealed again whenever there is a new key. */
  @Bean
  SealedField sealedWisher() {
    return new SealedField(WishDocument.COLLECTION, WISHER, PersonalData::purpose);
  }

  @Bean
  OutboxSource wishOutbox() {
    return new OutboxSource(WishDocument.COLLECTION, this::of);
  }

  /** Told by the wish as a whole, never by what changes in it. */
  private List<ContactMessage> of(OutboxSource.ChangedFields changed) {
    var wish = changed.fields();
    return wish.containsKey("person") && wish.get(WISHER) != null
        ? List.of(message(changed.id(), wish))
        : List.of();
  }

  private ContactMessage message(String id, Document wish) {
    var wisher = personalData.open(wish.get(WISHER, Binary.class), id);
    return new ContactMessage(
        UUID.fromString(wish.getList("history", Document.class).getFirst().getString("_id")),
        wish.getString("person"),
        wish.getString("office"),
        wish.getString("neighborhood"),
        new ContactEvent.Changed(
            wisher.name(), wisher.phone(), LANGUAGE, wish.getString("account")));
  }
}
