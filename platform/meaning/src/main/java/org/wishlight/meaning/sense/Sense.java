package org.wishlight.meaning.sense;

import java.util.Comparator;
import java.util.List;
import org.wishlight.meaning.tags.Tag;
import org.wishlight.meaning.tags.Tags;

/**
 * What one text means: worked out in milliseconds, then compared with others in microseconds. Keep
 * it where the same text is compared often.
 *
 * @param plain the text in plain characters
 * @param embedding of length 1
 * @param outcomes how likely each {@link org.wishlight.meaning.learning.Outcome} is
 * @param tags how likely each tag is, by its number
 */
public record Sense(String plain, float[] embedding, float[] outcomes, float[] tags) {

  /** The cosine of both sentences, from about 0.3 for strangers to 1 for twins. */
  public double nearness(Sense other) {
    var sum = 0d;
    for (var i = 0; i < embedding.length; i++) {
      sum += embedding[i] * other.embedding[i];
    }
    return sum;
  }

  /** The tags that are at least this likely, the likeliest first; one in any case. */
  public List<Tag> tagsAbove(double probability) {
    var sorted =
        Tags.all().stream()
            .sorted(Comparator.comparingDouble((Tag tag) -> tags[tag.number()]).reversed())
            .toList();
    var likely = sorted.stream().filter(tag -> tags[tag.number()] >= probability).toList();
    return likely.isEmpty() ? sorted.subList(0, 1) : likely;
  }
}
