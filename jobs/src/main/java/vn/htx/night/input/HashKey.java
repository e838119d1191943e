package vn.htx.night.input;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.htx.config.Workspace;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.validate.check.KeyedHash;

/**
 * The key of the personal identifiers' hashes. It comes from the environment and is written to no file, log or table.
 */
public final class HashKey {
  public static final String VARIABLE = "HTX_HASH_KEY";
  private static final int LEAST_LENGTH = 16;

  private HashKey() {}

  /** The keyed hash of a workspace; a real one without a key, or with a short one, ends with 2. */
  public static KeyedHash of(Workspace workspace, Optional<String> environment) {
    if (workspace.isSynthetic()) {
      return KeyedHash.synthetic();
    }
    var allowed = "từ %s ký tự / %s characters or more".formatted(LEAST_LENGTH, LEAST_LENGTH);
    String key = environment.orElseThrow(() -> HtxException.config(
        Problem.of("Thiếu khóa băm dữ liệu cá nhân", "The key for hashing personal data is missing")
            .at("$" + VARIABLE)
            .allowed(allowed)
            .todo(
                "đặt biến môi trường %s bằng một chuỗi bí mật, giữ nguyên qua các đêm"
                    .formatted(VARIABLE),
                "set the environment variable %s to a secret text and keep it over the nights"
                    .formatted(VARIABLE))));
    if (key.length() < LEAST_LENGTH) {
      throw HtxException.config(Problem.of(
              "Khóa băm dữ liệu cá nhân quá ngắn", "The key for hashing personal data is too short")
          .at("$" + VARIABLE)
          .found("%s ký tự / characters".formatted(key.length()))
          .allowed(allowed));
    }
    return KeyedHash.real(key.getBytes(StandardCharsets.UTF_8));
  }

  /** For looking only: a real workspace may be planned or checked without the key, and nothing of it is stored. */
  public static KeyedHash forLooking(Workspace workspace, Optional<String> environment) {
    return workspace.isSynthetic() || environment.isPresent()
        ? of(workspace, environment)
        : KeyedHash.real("no key, nothing stored".getBytes(StandardCharsets.UTF_8));
  }
}
