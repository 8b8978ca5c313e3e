package org.wishlight.intake.search;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * What somebody looks for, cut into words: a text must hold all of them, in whichever order. A
 * single character is looked for as the beginning of a pair.
 */
public final class Wording {
  private static final Segment WORDS =
      HanLP.newSegment()
          .enableNameRecognize(false)
          .enableTranslatedNameRecognize(false)
          .enablePartOfSpeechTagging(false);

  private final Set<String> whole = new LinkedHashSet<>();
  private final Set<String> beginnings = new LinkedHashSet<>();

  private Wording() {}

  /** For a query on documents with {@link Terms}; words of nothing but signs are in no text. */
  public static Criteria criteria(String asked) {
    var wording = new Wording();
    Letters.read(asked, wording::addRun, word -> wording.whole.add(Terms.shortened(word)));
    return wording.criteria();
  }

  /** Loads the dictionary, which takes a moment. */
  public static void warmUp() {
    criteria("清洗空調");
  }

  /** The dictionary knows no character that takes two places in a string. */
  private void addRun(String run) {
    if (run.chars().anyMatch(sign -> Character.isSurrogate((char) sign))) {
      addWord(run);
    } else {
      WORDS.seg(run).forEach(term -> addWord(term.word));
    }
  }

  private void addWord(String word) {
    var pairs = Terms.pairs(word);
    if (pairs.isEmpty()) {
      beginnings.add(word);
    } else {
      whole.addAll(pairs);
    }
  }

  /** Equality first: it is what the index is read by. */
  private Criteria criteria() {
    List<Criteria> all = new ArrayList<>();
    whole.forEach(term -> all.add(where(Terms.FIELD).is(term)));
    beginnings.forEach(sign -> all.add(where(Terms.FIELD).regex("^" + Pattern.quote(sign))));
    return all.isEmpty() ? where(Terms.FIELD).in() : new Criteria().andOperator(all);
  }
}
