package org.wishlight.meaning.sense;

import java.util.ArrayList;
import java.util.List;
import org.wishlight.contracts.OfferKind;
import org.wishlight.meaning.learning.Look;
import org.wishlight.meaning.learning.Looks;
import org.wishlight.meaning.learning.Model;
import org.wishlight.meaning.learning.Role;
import org.wishlight.meaning.text.Plain;

/** Makes sense of wishes and offers; any number of threads may ask. */
public final class Understanding {
  private final Model model;

  private Understanding(Model model) {
    this.model = model;
  }

  /** With the model that comes with the product; loads it when first called. */
  public static Understanding standard() {
    return new Understanding(Model.standard());
  }

  /** With another model: to measure how good one is on what it has not seen. */
  public static Understanding with(Model model) {
    return new Understanding(model);
  }

  /** Another one wherever the same text may make another sense: of what is kept, what is old. */
  public static String edition() {
    return Model.edition();
  }

  public List<Sense> wishes(List<String> texts) {
    return senses(texts, Role.WISH);
  }

  public List<Sense> offers(List<String> texts, OfferKind kind) {
    return senses(texts, Role.of(kind));
  }

  private List<Sense> senses(List<String> texts, Role role) {
    var looks = Looks.at(texts, role);
    var senses = new ArrayList<Sense>();
    for (var i = 0; i < looks.size(); i++) {
      senses.add(sense(texts.get(i), looks.get(i)));
    }
    return senses;
  }

  /** For looks that were taken before. */
  public Sense sense(String text, Look look) {
    return new Sense(Plain.of(text), look.embedding(), model.outcomes(look), model.tags(look));
  }
}
