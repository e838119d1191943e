package vn.htx.page;

import java.time.LocalDate;
import java.util.Optional;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Bilingual;
import vn.htx.model.DataOrigin;

/** What pages of several kinds show. Templates add words, but no figure. */
public final class PageData {
  private PageData() {}

  /** The owner of the figures, their day and version. {@code version} is the whole id; the page shows its beginning. */
  public record Heading(
      Bilingual owner, LocalDate asOf, LocalDate knownOn, String version, DataOrigin origin) {
    public static Heading of(Scope scope) {
      return new Heading(
          scope.owner(), scope.asOf(), scope.knownOn(), scope.version(), scope.origin());
    }

    public String shortVersion() {
      return version.substring(0, Math.min(12, version.length()));
    }

    public String asOfShown() {
      return VietnameseFormat.shown(asOf);
    }

    public String knownOnShown() {
      return VietnameseFormat.shown(knownOn);
    }

    public boolean synthetic() {
      return origin == DataOrigin.SYNTHETIC;
    }
  }

  /**
   * The area of all parcels on one date, divided into held and unheld area. Everything is as shown to people, areas in
   * m²; "–" where {@code note} says why.
   */
  public record AreaBalance(
      String date,
      String parcelArea,
      String held,
      String unheld,
      String unheldParcels,
      Optional<Bilingual> note) {}

  /** The rows of one dataset over all its files (read = clean + rejected + skipped) and the number of remarks. */
  public record Dataset(
      String id,
      Bilingual label,
      long files,
      long filesLeftOut,
      long read,
      long clean,
      long rejected,
      long skipped,
      long remarks) {}

  /**
   * The definition by which an indicator was computed.
   *
   * @param basis whether definition and thresholds are those of an official text
   */
  public record Definition(
      String id,
      Bilingual label,
      String unit,
      Bilingual formula,
      Bilingual source,
      Indicator.Basis basis) {
    /** The definition that an indicator declares. */
    public static Definition of(Indicator indicator) {
      return new Definition(
          indicator.id(),
          indicator.label(),
          indicator.unit().stored(),
          indicator.formula(),
          indicator.source(),
          indicator.isOfficial() ? Indicator.Basis.OFFICIAL : Indicator.Basis.OURS);
    }

    public boolean official() {
      return basis == Indicator.Basis.OFFICIAL;
    }
  }
}
