package org.wishlight.starter.outbox;

/** What a run of events is about, and where in the city it belongs. */
public record Story(String subject, String office, String neighborhood) {}
