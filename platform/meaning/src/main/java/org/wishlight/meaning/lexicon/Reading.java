package org.wishlight.meaning.lexicon;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wishlight.contracts.Category;
import org.wishlight.meaning.tags.Tag;
import org.wishlight.meaning.tags.Tags;

/**
 * What the words of one text say.
 *
 * @param evidence by tag number, 0 where nothing speaks for it
 * @param things kinds of things that were named, by number
 */
public record Reading(float[] evidence, Set<Cue> cues, List<Integer> things, List<String> words) {

  /** The tag that most speaks for, if any word does. */
  public Optional<Tag> strongest() {
    return Tags.all().stream()
        .filter(tag -> evidence[tag.number()] > 0)
        .max(Comparator.comparingDouble(tag -> evidence[tag.number()]));
  }

  /** Categories by the evidence of their best tags, the likeliest first. */
  public List<Category> categories() {
    var best =
        Tags.all().stream()
            .filter(tag -> evidence[tag.number()] > 0)
            .collect(
                Collectors.groupingBy(
                    tag -> tag.category(),
                    Collectors.summingDouble(tag -> Math.pow(evidence[tag.number()], 2))));
    return best.entrySet().stream()
        .sorted(Map.Entry.<Category, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }
}
