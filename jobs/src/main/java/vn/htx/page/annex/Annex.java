package vn.htx.page.annex;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.catalog.Domain;
import vn.htx.model.Bilingual;
import vn.htx.page.PublishedValues;
import vn.htx.page.Scope;
import vn.htx.page.SectionDeclaration;
import vn.htx.query.DuckDbReader;

/** The city's figures of the latest periods, a table for each domain. */
public record Annex(List<Sheet> sheets) {
  public Annex {
    sheets = List.copyOf(sheets);
  }

  /** The table of one domain. */
  public record Sheet(Bilingual title, List<Line> lines) {
    public Sheet {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One indicator, in total or in one of its categories. Amounts are in {@code unit}.
   *
   * @param number its place: {@code 3} of an indicator, {@code 3.1} of a category
   * @param isCategory whether it is a part of the line above
   * @param period of the figure, as shown to people
   * @param plan of the year of the figure
   * @param before of the same period of the year before
   * @param toDate of the year up to the end of the period; only of what happened within periods
   * @param againstPlan what of the year's plan is reached
   * @param remarks why something is missing, and how the figure is marked
   */
  public record Line(
      String number,
      String label,
      boolean isCategory,
      String unit,
      int decimals,
      String period,
      Optional<BigDecimal> plan,
      Optional<BigDecimal> before,
      Optional<BigDecimal> value,
      Optional<BigDecimal> toDate,
      Optional<Part> againstPlan,
      Optional<Part> againstBefore,
      List<String> remarks) {
    public Line {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * One figure beside another.
   *
   * @param number 100 × the figure ÷ the other of numbers and amounts; of percentages, scores and indices, which are
   *     never divided, their difference
   * @param difference the unit of a difference, as {@code điểm %}; empty for a part in per cent
   * @param decimals that are shown
   */
  public record Part(BigDecimal number, Optional<String> difference, int decimals) {}

  /** The annex of a version, in the order of the sections and of the indicators' declaration. */
  public static Annex of(DuckDbReader published, Scope scope, List<SectionDeclaration> sections) {
    var lines = new AnnexLines(new PublishedValues(published, scope), published);
    return new Annex(sections.stream()
        .flatMap(section -> domain(scope, section)
            .map(domain -> new Sheet(section.title(), lines.of(domain.indicators()))))
        .filter(sheet -> !sheet.lines().isEmpty())
        .toList());
  }

  private static Stream<Domain> domain(Scope scope, SectionDeclaration section) {
    return scope.catalog().domains().stream().filter(each -> each.id().equals(section.id()));
  }
}
