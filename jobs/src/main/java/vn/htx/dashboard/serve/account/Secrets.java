package vn.htx.dashboard.serve.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What nobody can guess: ids of sessions, and the tokens of forms that follow from them. */
public final class Secrets {
  private static final int BYTES = 32;
  private static final String ALGORITHM = "HmacSHA256";

  /** So that a server without accounts needs none of it as it starts. */
  private static final class Chance {
    private static final SecureRandom RANDOM = new SecureRandom();
  }

  private Optional<SecretKeySpec> key = Optional.empty();

  /** A key of its own for each: what one gives out is worth nothing to another. */
  private synchronized SecretKeySpec key() {
    SecretKeySpec made = key.orElseGet(() -> new SecretKeySpec(random(), ALGORITHM));
    key = Optional.of(made);
    return made;
  }

  /** 256 bits in hexadecimal digits. */
  public static String newId() {
    return HexFormat.of().formatHex(random());
  }

  private static byte[] random() {
    var bytes = new byte[BYTES];
    Chance.RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** The token that the forms of a session, or of a browser without one, carry; the id does not follow from it. */
  public String formToken(String id) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key());
      return HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("every Java has " + ALGORITHM, absent);
    }
  }

  /** Whether a form came with the token of this id. */
  public boolean isTokenOf(String id, String token) {
    return MessageDigest.isEqual(
        formToken(id).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }
}
