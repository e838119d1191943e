package vn.htx.validate.check;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Turns a citizen id or a phone into a keyed hash: HMAC-SHA256, the first 32 hex digits. Before hashing only letters
 * and digits are kept, in upper case, and +84 becomes 0, so that one number written two ways has one hash.
 */
public final class KeyedHash implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String ALGORITHM = "HmacSHA256";
  private static final String SAMPLE_PREFIX = "MP";
  private static final char APART = '|';
  private static final byte[] PUBLIC_KEY =
      "htx-analytics public key of synthetic workspaces".getBytes(StandardCharsets.UTF_8);

  private final byte[] key;
  private final DataKind dataKind;
  private transient @Nullable Mac mac;

  private enum DataKind {
    REAL,
    SYNTHETIC
  }

  private KeyedHash(byte[] key, DataKind dataKind) {
    this.key = key.clone();
    this.dataKind = dataKind;
  }

  /** For real data; ids that begin with {@code MP-} are refused. */
  public static KeyedHash real(byte[] key) {
    return new KeyedHash(key, DataKind.REAL);
  }

  /** For synthetic data, with the public key. */
  public static KeyedHash synthetic() {
    return new KeyedHash(PUBLIC_KEY, DataKind.SYNTHETIC);
  }

  /** Identifies the key without revealing it; part of the recipe of a parsed file. */
  public String fingerprint() {
    return digest("fingerprint of the key");
  }

  /** The hash of an id; empty for a text without a letter or digit, and for a sample id in real data. */
  public Optional<String> of(String text) {
    String id = canonical(text);
    return isRefused(id) ? Optional.empty() : Optional.of(digest(id));
  }

  /**
   * The hash of a composed id: of the parts joined, with a separator where digits meet digits, so that 1 and 23 differ
   * from 12 and 3.
   */
  Optional<String> of(List<String> parts) {
    var id = new StringBuilder();
    for (String part : parts) {
      String next = canonical(part);
      if (!id.isEmpty()
          && !next.isEmpty()
          && Character.isDigit(id.charAt(id.length() - 1))
          && Character.isDigit(next.charAt(0))) {
        id.append(APART);
      }
      id.append(next);
    }
    String joined = id.toString();
    return joined.indexOf(APART) < 0
        ? of(joined)
        : Optional.of(joined).filter(text -> !isRefused(text)).map(this::digest);
  }

  private boolean isRefused(String id) {
    return id.isEmpty() || (id.startsWith(SAMPLE_PREFIX) && dataKind == DataKind.REAL);
  }

  private static String canonical(String text) {
    var id = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        id.append(text.charAt(i));
      }
    }
    String kept = id.toString().toUpperCase(Locale.ROOT);
    return kept.startsWith("84") && kept.length() == 11 ? "0" + kept.substring(2) : kept;
  }

  /** Synchronized, since a Mac is not thread-safe and datasets are read in parallel. */
  private synchronized String digest(String id) {
    if (mac == null) {
      mac = mac();
    }
    byte[] hash = mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash).substring(0, 32);
  }

  private Mac mac() {
    try {
      Mac keyed = Mac.getInstance(ALGORITHM);
      keyed.init(new SecretKeySpec(key, ALGORITHM));
      return keyed;
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
    }
  }
}
