package org.wishlight.gateway;

/** What went wrong at the door, as RFC 9457 has it; the types are those of the services. */
record Problem(String type, String title, int status, String detail, String instance) {}
