package vn.htx.page.cooperative;

import java.util.List;
import java.util.Optional;
import vn.htx.model.Bilingual;
import vn.htx.page.Scope;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/** All that a version knows of one cooperative, by domain. */
public record CooperativePage(String id, String name, List<Part> parts) {
  public CooperativePage {
    parts = List.copyOf(parts);
  }

  /** What a domain knows of it. */
  public record Part(String id, Bilingual title, List<Fact> facts, List<Rows> tables) {
    public Part {
      facts = List.copyOf(facts);
      tables = List.copyOf(tables);
    }
  }

  /** One trait with its value, as shown to people. */
  public record Fact(Trait trait, Bilingual value) {}

  /**
   * A table.
   *
   * @param hasSource whether its lines end with the row of the file that they come from
   * @param isOfLoans whether each of its lines tells of a loan
   */
  public record Rows(
      Bilingual title, List<Trait> columns, boolean hasSource, boolean isOfLoans, List<Row> rows) {
    public Rows {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A line of a table.
   *
   * @param source file, sheet and row; empty where it does not come from a file
   * @param loan the id of the loan that it tells of
   */
  public record Row(List<Bilingual> cells, String source, Optional<String> loan) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** The ids of the loans that it shows. */
  public List<String> loans() {
    return parts.stream()
        .flatMap(part -> part.tables().stream())
        .flatMap(table -> table.rows().stream())
        .flatMap(row -> row.loan().stream())
        .toList();
  }

  /** The page of a version; empty where its register does not have such a cooperative. */
  public static Optional<CooperativePage> of(
      DuckDbReader tables, Scope scope, List<CooperativeDeclaration> declared, String id) {
    return CooperativeFigures.of(tables, scope, declared)
        .flatMap(figures -> figures.row(id).map(row -> page(figures, id, row)));
  }

  private static CooperativePage page(CooperativeFigures figures, String id, Answer.Row row) {
    Trait name = figures.traits().get(0);
    return new CooperativePage(
        id,
        row.findText(name.id()).orElse(id),
        figures.domains().stream()
            .map(domain -> new Part(
                domain.id(),
                domain.title(),
                domain.traits().stream()
                    .filter(trait -> !trait.equals(name))
                    .map(trait -> new Fact(trait, figures.shown().value(trait, row)))
                    .toList(),
                domain.records().stream().map(each -> rows(figures, each, id)).toList()))
            .toList());
  }

  private static Rows rows(
      CooperativeFigures figures, CooperativeDeclaration.Records declared, String id) {
    return new Rows(
        declared.title(),
        declared.columns(),
        declared.hasSource(),
        declared.loan().isPresent(),
        figures.records(declared, id).rows().stream()
            .map(row -> new Row(
                declared.columns().stream()
                    .map(trait -> figures.shown().value(trait, row))
                    .toList(),
                declared.hasSource() ? source(row) : "",
                declared.loan().flatMap(column -> row.findText(column))))
            .toList());
  }

  private static String source(Answer.Row row) {
    String sheet = row.findText("source_sheet")
        .filter(text -> !text.isEmpty())
        .map(text -> " [" + text + "]")
        .orElse("");
    return "%s%s, %s".formatted(row.text("source_file"), sheet, row.count("source_row"));
  }
}
