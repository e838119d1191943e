package vn.htx.dashboard.serve.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.model.Bilingual;

/**
 * A file of the inbox.
 *
 * @param path inside the inbox, masked where it holds personal data
 * @param isNew whether the last night did not have it
 * @param correction the workbook with its rejected rows, by its path in {@code private/corrections}
 * @param exclusion why it is left out
 */
public record Delivered(
    String path, boolean isNew, Optional<String> correction, Optional<Exclusion> exclusion) {
  /**
   * Why a file is left out.
   *
   * @param isOurs whether it was said at the desk, and may be taken back there
   */
  public record Exclusion(String reason, String statedIn, boolean isOurs) {}

  /** The correction workbook's path as it stands in an address. */
  public Optional<String> correctionLink() {
    return correction.map(path -> Stream.of(path.split("/", -1))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/")));
  }

  /** What became of it, in a word. */
  public Bilingual state() {
    if (exclusion.isPresent()) {
      return Bilingual.of("không dùng", "left out");
    }
    return isNew
        ? Bilingual.of("chờ đêm nay", "waits for tonight")
        : Bilingual.of("đã đọc", "read");
  }
}
