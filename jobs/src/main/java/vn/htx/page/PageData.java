package vn.htx.page;

import java.time.LocalDate;
import java.util.List;
import vn.htx.chart.model.Chart;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Bilingual;
import vn.htx.model.DataOrigin;

/** Everything the page shows, in its order; the template adds words of its own but no figure. */
public record PageData(
    Heading heading,
    List<Card> cards,
    List<Section> sections,
    Quality quality,
    List<Definition> definitions) {

  /** Whose figures these are, of which day and version. {@code version} is the whole id; the page shows its start. */
  public record Heading(
      Bilingual owner, LocalDate asOf, LocalDate knownOn, String version, DataOrigin origin) {
    static Heading of(Scope scope) {
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
   * One key figure. {@code value} is as people read it, or "–" with the reason in {@code context}; {@code context} says
   * what to compare it with; {@code section} is the id of the section it belongs to.
   */
  public record Card(String section, Bilingual label, String value, String unit, String context) {}

  /** One domain: a heading, a sentence, charts with their tables, and how its areas add up. */
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
   * The parcels of one date: their area is what is held and what nobody holds. All as people read it, areas in m²; "–"
   * where {@code note} says why.
   */
  public record AreaBalance(
      String date,
      String parcelArea,
      String held,
      String unheld,
      String unheldParcels,
      String note) {}

  /** What became of the rows that people delivered, and the remarks about them, most serious first. */
  public record Quality(List<Dataset> datasets, List<FileRemark> remarks, long otherRemarks) {
    public Quality {
      datasets = List.copyOf(datasets);
      remarks = List.copyOf(remarks);
    }
  }

  /** Rows of one dataset over all its files, read = clean + rejected + skipped, and how many remarks there are. */
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

  /** One rule broken in one file. {@code place} is file, sheet and first row. */
  public record FileRemark(
      Bilingual severity,
      String severityCode,
      String place,
      long occurrences,
      String vi,
      String en) {}

  /** One indicator as it was computed. */
  public record Definition(
      String id,
      Bilingual label,
      String unit,
      Bilingual formula,
      String source,
      Standing standing) {
    /** Whether definition and thresholds rest on an official text. */
    public enum Standing {
      OFFICIAL,
      OURS
    }

    public boolean official() {
      return standing == Standing.OFFICIAL;
    }
  }

  public PageData {
    cards = List.copyOf(cards);
    sections = List.copyOf(sections);
    definitions = List.copyOf(definitions);
  }
}
