package org.wishlight.matching.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.wishlight.contracts.ContactEvent;
import org.wishlight.matching.Scene;
import org.wishlight.starter.outbox.OutboxSource.ChangedFields;
import org.wishlight.starter.privacy.Seal;
import org.wishlight.testing.EventProbe;
import org.wishlight.testing.TestCaller;
import org.wishlight.testing.WishlightTest;

@WishlightTest
class ContactsIT {
  private static final TestCaller LI = TestCaller.volunteer("li-reached", "liangcheng", "xiuyuan");

  @Autowired WebTestClient http;
  @Autowired EventProbe probe;
  @Autowired ReactiveMongoTemplate mongo;
  @Autowired Seal seal;

  @Test
  void sayHowToReachWhoeverRegistersAndUnderWhichAccount() {
    var volunteer = Scene.of(http, probe).as(LI).register();
    var stored = mongo.findById(volunteer, Document.class, Volunteer.COLLECTION).block();

    var said = new Contacts(seal).of(new ChangedFields(volunteer, stored));

    assertThat(said)
        .singleElement()
        .satisfies(
            contact -> {
              assertThat(contact.person()).isEqualTo(volunteer);
              assertThat(contact.contact())
                  .isEqualTo(new ContactEvent.Changed("李建国", "13812345678", "zh-CN", "li-reached"));
            });
  }

  @Test
  void sayNothingWhenOnlyPlacesAreTaken() {
    var changed = new Document("holding.0", new Document("wish", "w1"));

    assertThat(new Contacts(seal).of(new ChangedFields("v1", changed))).isEmpty();
  }
}
