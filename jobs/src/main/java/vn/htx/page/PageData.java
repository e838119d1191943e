package vn.htx.page;

import java.time.LocalDate;
import java.util.List;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.Chart;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Bilingual;
import vn.htx.model.DataOrigin;

/** Everything the page shows, in its order. The template adds words, but no figure. */
public record PageData(
    Heading heading,
    List<Card> cards,
    List<Section> sections,
    Quality quality,
    List<Definition> definitions) {

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
   * One key figure.
   *
   * @param section id of the section it belongs to
   * @param value as shown to people; "–" when it is not known, and then {@code context} says why
   * @param context what to compare the value with
   */
  public record Card(String section, Bilingual label, String value, String unit, String context) {}

  /** One domain: a heading, a sentence, charts with their tables, and the balance of its areas. */
  public record Section(
      String id, Bilingual title, Bilingual lead, List<Chart> charts, List<AreaBalance> balances) {
    public Section {
      charts = List.copyOf(charts);
      balances = List.copyOf(balances);
    }

    public Section(String id, Bilingual title, Bilingual lead, List<Chart> charts) {
      this(id, title, lead, charts, List.of());
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
      String note) {}

  /** The accounting of the delivered rows, and the remarks about them, most serious first. */
  public record Quality(List<Dataset> datasets, List<FileRemark> remarks, long otherRemarks) {
    public Quality {
      datasets = List.copyOf(datasets);
      remarks = List.copyOf(remarks);
    }
  }

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

  /** One rule that was broken in one file. {@code place} consists of file, sheet and first row. */
  public record FileRemark(
      Bilingual severity,
      String severityCode,
      String place,
      long occurrences,
      String vi,
      String en) {}

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
      String source,
      Indicator.Basis basis) {
    public boolean official() {
      return basis == Indicator.Basis.OFFICIAL;
    }
  }

  public PageData {
    cards = List.copyOf(cards);
    sections = List.copyOf(sections);
    definitions = List.copyOf(definitions);
  }
}
