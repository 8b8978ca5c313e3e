package org.wishlight.intake.open311;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.wishlight.intake.wish.WishDocument;

/** A wish as a row of the standard: nothing tells whose it is. */
final class ServiceRequest {
  static final String ID = "service_request_id";

  private ServiceRequest() {}

  static Map<String, Object> row(WishDocument document, Locale language) {
    var wish = document.wish();
    var row = new LinkedHashMap<String, Object>();
    row.put(ID, wish.id());
    row.put("status", RequestStatus.of(wish.status()).code());
    row.put("status_notes", RequestStatus.notes(wish.status(), language));
    row.put("service_name", Services.name(wish.description().category(), language));
    row.put("service_code", wish.description().category().code());
    row.put("description", wish.description().text());
    row.put("agency_responsible", wish.owner().type().name());
    row.put("requested_datetime", document.history().getFirst().time().toString());
    row.put("updated_datetime", document.history().getLast().time().toString());
    var due = wish.nextActionAt();
    if (due != null) {
      row.put("expected_datetime", due.toString());
    }
    row.put("address_id", wish.neighborhood());
    return row;
  }

  /** What a client gets for what it has posted. */
  static Map<String, Object> receipt(WishDocument filed, Locale language) {
    var row = new LinkedHashMap<String, Object>();
    row.put(ID, filed.id());
    row.put(
        "service_notice",
        language.equals(Locale.ENGLISH)
            ? "Follow it by the code " + filed.code() + " and the last four digits of the phone."
            : "凭编号 " + filed.code() + " 和手机号后四位可查询进展。");
    return row;
  }
}
