package vn.htx.app;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.htx.config.Workspace;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.store.Sha256;

/** The key of the personal identifiers' hashes. It comes from the environment and stands in no file, log or table. */
final class HashKey {
  static final String VARIABLE = "HTX_HASH_KEY";
  private static final int LEAST_LENGTH = 16;

  /** Not a secret: a synthetic workspace has nobody to protect, and everybody's example must have the same digests. */
  private static final String PUBLIC_KEY = "htx-synthetic-workspace";

  private final byte[] bytes;

  private HashKey(String text) {
    this.bytes = text.getBytes(StandardCharsets.UTF_8);
  }

  static HashKey of(Workspace workspace, Optional<String> environment) {
    if (workspace.isSynthetic()) {
      return new HashKey(PUBLIC_KEY);
    }
    String key = environment
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> HtxException.config(Problem.of(
                "Thiếu khóa băm dữ liệu cá nhân", "The key for hashing personal data is missing")
            .at("$" + VARIABLE)
            .allowed("từ %d ký tự / %d characters or more".formatted(LEAST_LENGTH, LEAST_LENGTH))
            .todo(
                "đặt biến môi trường %s bằng một chuỗi bí mật, giữ nguyên qua các đêm"
                    .formatted(VARIABLE),
                "set the environment variable %s to a secret text and keep it over the nights"
                    .formatted(VARIABLE))));
    if (key.length() < LEAST_LENGTH) {
      throw HtxException.config(Problem.of(
              "Khóa băm dữ liệu cá nhân quá ngắn", "The key for hashing personal data is too short")
          .at("$" + VARIABLE)
          .found("%d ký tự / characters".formatted(key.length()))
          .allowed("từ %d ký tự / %d characters or more".formatted(LEAST_LENGTH, LEAST_LENGTH)));
    }
    return new HashKey(key);
  }

  /** Stands where nothing is hashed: a plan. Its tables never stand in a lake of real data. */
  static HashKey absent() {
    return new HashKey(PUBLIC_KEY);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** Tells one key from another without telling the key. */
  String fingerprint() {
    return Sha256.of("htx key fingerprint " + new String(bytes, StandardCharsets.UTF_8))
        .substring(0, 12);
  }
}
