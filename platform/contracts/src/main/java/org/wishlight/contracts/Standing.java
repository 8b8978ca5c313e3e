package org.wishlight.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a published wish stands after a step: carried by every event about it, so that no listener
 * has to work it out.
 *
 * @param wisher the pseudonymous id of the person whose wish it is
 * @param claimant the volunteer who holds it, while one does
 * @param nextActionAt when somebody must act next; absent only once confirmed or off the wall
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Standing(
    WishStatus status,
    Circle circle,
    Owner owner,
    @Nullable Instant nextActionAt,
    String wisher,
    @Nullable String claimant) {}
