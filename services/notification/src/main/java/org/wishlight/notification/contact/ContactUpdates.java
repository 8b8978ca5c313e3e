package org.wishlight.notification.contact;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.wishlight.notification.contact.Contact.Known;

/**
 * Contacts as updates that may come in any order. Of one person the record with the highest offset
 * counts; but a tombstone that is only sent again removes nothing newer. Of an erased person
 * nothing but the offset stays, for a day, so that a replica which was held up between reading and
 * writing cannot bring the contact back.
 *
 * <p>A person keeps the account that they were first known with, whoever files for them later.
 */
final class ContactUpdates {
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private ContactUpdates() {}

  static WriteModel<Document> of(Contact contact) {
    var known = contact.known();
    var set = known == null ? erased(contact) : known(contact, known);
    return new UpdateOneModel<>(
        Filters.eq("_id", contact.person()), List.of(new Document("$set", set)), UPSERT);
  }

  private static Document known(Contact contact, Known known) {
    var newer = isNewer(contact);
    return position(contact, newer)
        .append("time", either(newer, Date.from(contact.time()), "time"))
        .append("office", either(newer, literal(known.office()), "office"))
        .append("account", either(newer, account(known), "account"))
        .append("sealed", either(newer, known.sealed(), "sealed"))
        .append("erasedAt", either(newer, "$$REMOVE", "erasedAt"));
  }

  private static Document erased(Contact tombstone) {
    var time = Date.from(tombstone.time());
    var notSince = new Document("$lte", List.of("$time", time));
    var newer = new Document("$and", List.of(isNewer(tombstone), notSince));
    return position(tombstone, newer)
        .append("time", either(newer, "$$REMOVE", "time"))
        .append("office", either(newer, "$$REMOVE", "office"))
        .append("account", either(newer, "$$REMOVE", "account"))
        .append("sealed", either(newer, "$$REMOVE", "sealed"))
        .append("erasedAt", either(newer, "$$NOW", "erasedAt"));
  }

  private static Document position(Contact contact, Document newer) {
    return new Document("partition", either(newer, contact.partition(), "partition"))
        .append("offset", either(newer, contact.offset(), "offset"));
  }

  private static Document isNewer(Contact contact) {
    var elsewhere = new Document("$ne", List.of("$partition", contact.partition()));
    var behind = new Document("$lt", List.of("$offset", contact.offset()));
    return new Document("$or", List.of(elsewhere, behind));
  }

  private static Object account(Known known) {
    var account = known.account();
    return account == null
        ? "$account"
        : new Document("$ifNull", List.of("$account", literal(account)));
  }

  private static Document literal(String text) {
    return new Document("$literal", text);
  }

  private static Document either(Document condition, Object value, String field) {
    return new Document("$cond", List.of(condition, value, "$" + field));
  }
}
