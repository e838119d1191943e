package vn.htx.dashboard.serve.account;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Argon2id with 19 MiB, two passes and one lane (OWASP's Password Storage Cheat Sheet). */
final class Argon2id implements Passwords.Hashing {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int KIBIBYTES = 19_456;
  private static final int PASSES = 2;

  /** So that a server without accounts loads nothing of it. */
  private static final class Encoder {
    private static final Argon2PasswordEncoder ENCODER =
        new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
  }

  @Override
  public String hash(String password) {
    String hash = Encoder.ENCODER.encode(password);
    if (hash == null) {
      throw new IllegalStateException("no hash was made");
    }
    return hash;
  }

  @Override
  public boolean matches(String password, String hash) {
    return Encoder.ENCODER.matches(password, hash);
  }
}
