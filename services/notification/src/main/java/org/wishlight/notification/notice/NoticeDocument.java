package org.wishlight.notification.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.wishlight.starter.outbox.HistoryEntry;

/**
 * A notice as it is kept: which words with which facts, not the words themselves, so that each
 * reader gets their own language.
 *
 * @param event the id of the event that it tells of
 * @param type that event's wire type
 * @param at when that happened
 * @param history that it was delivered: the one event about it
 */
@Document("notices")
public record NoticeDocument(
    @Id String id,
    long version,
    String event,
    String type,
    String wish,
    String office,
    String neighborhood,
    String recipient,
    String channel,
    String template,
    boolean critical,
    Map<String, String> facts,
    Instant at,
    boolean read,
    @Nullable Instant readAt,
    List<HistoryEntry> history) {}
