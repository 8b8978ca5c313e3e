package org.wishlight.meaning.learning;

import java.util.List;
import org.wishlight.meaning.tags.Tag;

/**
 * A sentence of which it is known what it means.
 *
 * @param tags the main one first
 * @param weight how much it counts; a sentence that somebody really wrote counts more
 */
public record Example(String text, Role role, List<Tag> tags, Outcome outcome, float weight) {}
