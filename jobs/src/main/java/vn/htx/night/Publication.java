package vn.htx.night;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import vn.htx.model.Problem;
import vn.htx.store.Lake;
import vn.htx.store.Lease;
import vn.htx.store.VersionManifest;
import vn.htx.store.Versions;

/**
 * Whether a finished version becomes the published one. One for an older day than the published one is kept beside it.
 * A published version for a day to come, as a mistyped day could once make, does not block it: what counts then is the
 * newest version of the days that were.
 *
 * @param today in the workspace's time zone
 */
public record Publication(Lake lake, LocalDate today) {

  /** The published version, where its day is still to come. */
  public Optional<VersionManifest> toCome() throws IOException {
    return new Versions(lake).published().filter(each -> each.asOfDay().isAfter(today));
  }

  /** The message about a published version whose day is in the future. */
  public static Problem told(VersionManifest toCome) {
    return Problem.of(
            "Bản đang công bố mang ngày số liệu chưa tới",
            "The published version stands for a day that is still to come")
        .at("lake/CURRENT → versions/" + toCome.id())
        .found(toCome.asOf())
        .todo(
            "chạy ./htx nightly: đêm của ngày thường sẽ thay bản này; để công bố ngay bản của ngày D: ./htx nightly --as-of D --make-current",
            "run ./htx nightly: a night of a usual day takes its place; to publish day D at once: ./htx nightly --as-of D --make-current");
  }

  /** Switches to a complete version, or reports why it is kept beside the published one. */
  void offer(
      String version,
      LocalDate day,
      boolean makesCurrent,
      Lease lease,
      Path workspace,
      Progress progress)
      throws IOException {
    var versions = new Versions(lake);
    Optional<VersionManifest> toCome = toCome();
    Optional<VersionManifest> rival =
        toCome.isPresent() ? versions.newest(today) : versions.published();
    if (!makesCurrent && rival.filter(each -> each.asOfDay().isAfter(day)).isPresent()) {
      progress.log(
          "bản %s (%s) nằm cạnh bản %s; thêm --make-current để thay / stands beside the newer one, --make-current publishes it"
              .formatted(version, day, rival.get().asOf()));
      toCome.ifPresent(each -> progress.log("! " + told(each).text()));
      return;
    }
    lease.requireHeld();
    versions.publish(version, workspace);
    toCome
        .filter(each -> !each.id().equals(version))
        .ifPresent(each -> progress.log(
            "! bản %s (%s) thay bản mang ngày chưa tới (%s) / takes the place of a version for a day to come"
                .formatted(version, day, each.asOf())));
  }
}
