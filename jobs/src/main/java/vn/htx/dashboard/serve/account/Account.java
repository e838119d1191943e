package vn.htx.dashboard.serve.account;

import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody who may come in.
 *
 * @param name as {@link #nameOf} writes it
 * @param hash of the password, as {@link Passwords} encodes it; empty for somebody whom only a trusted proxy names
 */
public record Account(String name, Set<Role> roles, Optional<String> hash) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}._@-]{1,64}");

  /** What a name may be made of, for messages. */
  public static final String ALLOWED = "a–z, 0–9, . _ - @ (1–64)";

  public Account {
    var some = EnumSet.noneOf(Role.class);
    some.addAll(roles);
    roles = Collections.unmodifiableSet(some);
  }

  /** A name as it is compared: NFC and in small letters; empty where it can be no name. */
  public static Optional<String> nameOf(String typed) {
    String name = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    return Optional.of(name).filter(text -> NAME.matcher(text).matches());
  }
}
