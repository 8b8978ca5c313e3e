package org.wishlight.starter.privacy;

import java.nio.ByteBuffer;

/** Tink's key ids: unsigned numbers, and the first bytes of what a key has sealed. */
final class KeyId {
  private static final byte TINK = 1;
  private static final int PREFIX = 5;

  private KeyId() {}

  static long of(int id) {
    return Integer.toUnsignedLong(id);
  }

  static boolean isPrefixed(byte[] sealed) {
    return sealed.length > PREFIX && sealed[0] == TINK;
  }

  /** Which key has sealed it, where {@link #isPrefixed} says so. */
  static int in(byte[] sealed) {
    return ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt();
  }
}
