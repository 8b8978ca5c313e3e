package org.wishlight.meaning.lexicon;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wishlight.meaning.tags.Tag;

/** All that one word stands for. */
final class Entry {
  final Set<Tag> tags = new LinkedHashSet<>();
  final List<Thing> things = new ArrayList<>();
  final Set<Cue> cues = EnumSet.noneOf(Cue.class);
}
