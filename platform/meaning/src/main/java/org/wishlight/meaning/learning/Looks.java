package org.wishlight.meaning.learning;

import java.util.ArrayList;
import java.util.List;
import org.wishlight.meaning.embedding.Meaning;
import org.wishlight.meaning.text.Plain;

/** Looks at texts, with the embedding model and the lexicon. */
public final class Looks {
  private Looks() {}

  public static List<Look> at(List<String> texts, Role role) {
    var embeddings = Meaning.meaning().embed(texts);
    var looks = new ArrayList<Look>();
    for (var i = 0; i < embeddings.length; i++) {
      looks.add(new Look(embeddings[i], Trait.of(Plain.of(texts.get(i)), role)));
    }
    return looks;
  }

  public static Look at(Example example) {
    return at(List.of(example.text()), example.role()).getFirst();
  }
}
