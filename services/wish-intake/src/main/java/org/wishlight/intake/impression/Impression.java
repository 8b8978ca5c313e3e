package org.wishlight.intake.impression;

import java.time.Instant;
import java.util.List;
import org.bson.types.Binary;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.mongodb.core.mapping.Document;
import org.wishlight.meaning.sense.PackedSense;
import org.wishlight.meaning.sense.Sense;

/**
 * What a wish said, as far as others are compared with it.
 *
 * @param id the wish
 * @param household keyed marks of who and where its wisher is; one in common is the same household
 * @param tags what it most likely needs
 * @param text masked, in plain characters
 */
@Document("impressions")
public record Impression(
    @Id String id,
    String office,
    String neighborhood,
    List<String> household,
    Instant filedAt,
    List<String> tags,
    String text,
    Binary numbers) {
  private static final double LIKELY = 0.12;
  private static final int MOST_TAGS = 3;

  /** Where and whose, and when it was filed. */
  public record Circumstances(
      String id, String office, String neighborhood, List<String> household, Instant filedAt) {}

  public static Impression of(Circumstances wish, Sense sense) {
    return new Impression(
        wish.id(),
        wish.office(),
        wish.neighborhood(),
        wish.household(),
        wish.filedAt(),
        tags(sense),
        sense.plain(),
        new Binary(PackedSense.of(sense)));
  }

  @Transient
  public Sense sense() {
    return PackedSense.sense(text, numbers.getData());
  }

  private static List<String> tags(Sense sense) {
    return sense.tagsAbove(LIKELY).stream().limit(MOST_TAGS).map(tag -> tag.id()).toList();
  }
}
