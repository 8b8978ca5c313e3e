package org.wishlight.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/**
 * The key that signs tokens: made once, then kept, so that tokens outlive a restart. Replicas that
 * start for the first time at once need the file made beforehand.
 */
final class SigningKey {

  private static final int RSA_BITS = 2048;

  private SigningKey() {}

  static JWKSet keptIn(Path file) {
    try {
      if (Files.notExists(file)) {
        write(file, generated());
      }
      return JWKSet.parse(Files.readString(file));
    } catch (IOException | ParseException | JOSEException e) {
      throw new IllegalStateException("The signing key in " + file + " cannot be used", e);
    }
  }

  private static JWKSet generated() throws JOSEException {
    return new JWKSet(
        new RSAKeyGenerator(RSA_BITS)
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(JWSAlgorithm.RS256)
            .keyIDFromThumbprint(true)
            .generate());
  }

  private static void write(Path file, JWKSet keys) throws IOException {
    var folder = Files.createDirectories(file.toAbsolutePath().getParent());
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var draft = Files.createTempFile(folder, "signing-key", ".tmp", ownerOnly);
    var withPrivateParts = keys.toString(false);
    Files.writeString(draft, withPrivateParts);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
