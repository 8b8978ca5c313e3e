package org.wishlight.intake.person;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.wishlight.starter.privacy.Pseudonyms;

/**
 * Keyed marks by which two wishes of one household are recognised without knowing whose they are:
 * the person, their phone and their address.
 */
@Component
public final class Households {
  private static final String HOUSEHOLD = "household";

  private final Pseudonyms pseudonyms;

  Households(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  public List<String> marks(String office, String person, Wisher wisher) {
    var marks = new ArrayList<String>();
    marks.add(person);
    if (!wisher.phoneDigits().isEmpty()) {
      marks.add(mark(office, "phone", wisher.phoneDigits()));
    }
    var address = wisher.address() == null ? "" : plain(wisher.address());
    if (!address.isEmpty()) {
      marks.add(mark(office, "address", address));
    }
    return marks;
  }

  private String mark(String office, String kind, String value) {
    return pseudonyms.of(HOUSEHOLD, office, kind, value).toString();
  }

  /** Spaces, punctuation, width and case make no other address. */
  private static String plain(String address) {
    return Normalizer.normalize(address, Normalizer.Form.NFKC)
        .replaceAll("[\\s,，。、]", "")
        .toLowerCase(Locale.ROOT);
  }
}
