package org.wishlight.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a webhook's requests are signed with, as Standard Webhooks 1.0.0 writes it.
 *
 * @param text {@code whsec_} and the key in base64
 */
record SigningSecret(String text) {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LENGTH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static SigningSecret random() {
    var key = new byte[LENGTH];
    RANDOM.nextBytes(key);
    return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(key));
  }

  /** One entry of the header {@code webhook-signature}. */
  String sign(String id, Instant at, String body) {
    var signed = id + "." + at.getEpochSecond() + "." + body;
    return "v1," + Base64.getEncoder().encodeToString(hmac(signed.getBytes(UTF_8)));
  }

  private byte[] hmac(byte[] signed) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      var key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(signed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Not shown by accident. */
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
