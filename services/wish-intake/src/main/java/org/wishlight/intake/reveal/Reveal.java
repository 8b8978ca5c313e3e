package org.wishlight.intake.reveal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.wishlight.starter.caller.Role;

/**
 * Somebody saw a wisher's contact.
 *
 * @param id a UUIDv7
 * @param who the account
 * @param why as they said, or what their role has to do with it
 */
@Document("reveals")
record Reveal(
    @Id String id, @JsonIgnore String wish, String who, Role role, Instant time, String why) {}
