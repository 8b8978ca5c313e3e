package org.wishlight.matching.photo;

/**
 * What is kept of a photo: what is to be seen, and nothing else.
 *
 * @param jpeg its bytes; not copied, nobody changes them
 */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(byte[] jpeg, int width, int height) {}
