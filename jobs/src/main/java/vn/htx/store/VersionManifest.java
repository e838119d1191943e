package vn.htx.store;

import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;
import vn.htx.model.Sha256;

/**
 * What a version is made of. Its hash is the version's id, so it holds no clock time and no run id.
 *
 * @param asOf the day its figures stand for, ISO
 * @param knownOn the day up to which bookings were known, ISO; empty when every booking delivered counts
 * @param synthetic whether the workspace is synthetic
 * @param city code of the city
 * @param tables every table of the version by name (a dataset's parsed files are not among them)
 * @param site fingerprint of the page: its code, labels, theme and fonts, and the words of the configuration that it
 *     shows
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
