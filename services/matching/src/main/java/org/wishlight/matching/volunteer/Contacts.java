package org.wishlight.matching.volunteer;

import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.wishlight.contracts.ContactEvent;
import org.wishlight.matching.person.Person;
import org.wishlight.starter.outbox.ContactMessage;
import org.wishlight.starter.outbox.OutboxSource.ChangedFields;
import org.wishlight.starter.privacy.Seal;

/** Whoever registers can be reached from then on, until they are erased. */
record Contacts(Seal seal) {
  private static final String LANGUAGE = "zh-CN";

  List<ContactMessage> of(ChangedFields changed) {
    var fields = changed.fields();
    if (fields.get("erasure") instanceof Document erasure) {
      return List.of(gone(changed.id(), Tombstone.in(erasure)));
    }
    return fields.get("person") instanceof Binary sealed
        ? List.of(reached(changed, SealedPerson.opened(changed.id(), sealed, seal)))
        : List.of();
  }

  private static ContactMessage reached(ChangedFields changed, Person person) {
    var fields = changed.fields();
    return new ContactMessage(
        registration(fields),
        changed.id(),
        fields.getString("office"),
        fields.getString("neighborhood"),
        new ContactEvent.Changed(
            person.name(), person.phone(), LANGUAGE, fields.getString("account")));
  }

  private static ContactMessage gone(String volunteer, Tombstone tombstone) {
    return new ContactMessage(
        UUID.fromString(tombstone.id()),
        volunteer,
        tombstone.office(),
        tombstone.neighborhood(),
        null);
  }

  /** The id of the volunteer's first event: the same whenever the contact is sent again. */
  private static UUID registration(Document fields) {
    var first = fields.getList("history", Document.class).getFirst();
    return UUID.fromString(first.getString("_id"));
  }
}
