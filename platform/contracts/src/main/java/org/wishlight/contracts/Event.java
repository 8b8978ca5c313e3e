package org.wishlight.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Something that happened; the body of one message. Who, when and where are in its envelope. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Event permits WishEvent, MatchEvent, NotificationEvent, ContactEvent {}
