package vn.htx.store;

import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;
import vn.htx.model.Sha256;

/**
 * The contents of a version. Its hash is the version's id, so it holds no clock time and no run id.
 *
 * @param asOf the day that the figures describe, ISO
 * @param knownOn the last day whose bookings count, ISO; empty when every delivered booking counts
 * @param synthetic whether the workspace is synthetic
 * @param city code of the city
 * @param tables every table of the version by name, without the parsed files of the datasets
 * @param site fingerprint of the pages: their code, labels, theme and fonts, and the words of the configuration that
 *     they show
 */
public record VersionManifest(
    String asOf,
    String knownOn,
    boolean synthetic,
    String city,
    SortedMap<String, TableRef> tables,
    String site) {

  public VersionManifest {
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(knownOn);
    Objects.requireNonNull(city);
    Objects.requireNonNull(tables);
    Objects.requireNonNull(site);
  }

  /** One table of a version. */
  public record TableRef(String fingerprint, long rows, String digest) {
    public TableRef {
      Objects.requireNonNull(fingerprint);
      Objects.requireNonNull(digest);
    }
  }

  public LocalDate asOfDay() {
    return LocalDate.parse(asOf);
  }

  public String id() {
    return Sha256.of(Json.text(this)).substring(0, 16);
  }
}
