package org.wishlight.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a wish says, without a word about who made it.
 *
 * @param text phone and ID-card numbers in it are masked
 * @param needs tags of what would serve it, the main one first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WishDescription(
    String text,
    Category category,
    WishKind kind,
    List<String> needs,
    Urgency urgency,
    @Nullable String beneficiary,
    boolean mobilityLimited,
    boolean anonymous,
    List<String> preferredTimes,
    @Nullable String themeDay) {}
