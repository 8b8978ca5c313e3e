package org.wishlight.local.infra;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checksums of what came over the network. */
public final class Sha256 {
  private Sha256() {}

  static void check(Path file, String expected) throws IOException {
    var actual = of(file);
    if (!actual.equals(expected)) {
      var name = file.getFileName();
      throw new IOException(Messages.text("checksum.differs", name, actual, expected));
    }
  }

  static String of(Path file) throws IOException {
    try (var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest())) {
      Files.copy(file, sink);
      return HexFormat.of().formatHex(sink.getMessageDigest().digest());
    }
  }

  public static String of(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
