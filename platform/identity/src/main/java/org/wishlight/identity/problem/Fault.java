package org.wishlight.identity.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param code a stable word that has a text in both languages
 */
public record Fault(String field, String code) {}
