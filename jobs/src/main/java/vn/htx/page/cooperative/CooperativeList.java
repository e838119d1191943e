package vn.htx.page.cooperative;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.model.Bilingual;
import vn.htx.page.Scope;
import vn.htx.page.extract.DataRows;
import vn.htx.query.DuckDbReader;

/**
 * The cooperatives that answer to filters over all domains together.
 *
 * @param found how many
 * @param of how many there are without filters
 * @param page from 1
 * @param pages at least 1
 * @param inUse the filters that are in use
 * @param lines of this page
 */
public record CooperativeList(
    long found,
    long of,
    int page,
    int pages,
    List<Group> groups,
    List<InUse> inUse,
    List<Column> columns,
    List<Line> lines,
    List<CooperativeDeclaration.Question> questions) {
  /** The name by which an address sorts. */
  public static final String SORT = "sort";

  /** Before the id of a trait, to sort the other way round. */
  public static final String DESCENDING = "-";

  /** Lines on a page. */
  public static final int PAGE_SIZE = 100;

  public CooperativeList {
    groups = List.copyOf(groups);
    inUse = List.copyOf(inUse);
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    questions = List.copyOf(questions);
  }

  /** The filters of a domain. */
  public record Group(Bilingual title, List<Field> fields) {
    public Group {
      fields = List.copyOf(fields);
    }
  }

  /** A trait to filter by. */
  public sealed interface Field {
    Trait trait();
  }

  /** One of some codes. */
  public record Choice(Trait trait, List<Option> options) implements Field {
    public Choice {
      options = List.copyOf(options);
    }
  }

  public record Option(String code, Bilingual label, boolean isChosen) {}

  /** A part of a text, or of the name of a unit where there are too many to choose from. */
  public record Part(Trait trait, String value) implements Field {}

  /** From one number or day to another, as typed. */
  public record Range(
      Trait trait, String fromName, String from, String toName, String to, boolean isDay)
      implements Field {}

  /** A filter that is in use, in words. */
  public record InUse(String name, Bilingual words) {}

  /**
   * A column of the list.
   *
   * @param sort the value that sorts by it; the other way round where it is sorted by it already
   */
  public record Column(Trait trait, String sort, Sorted sorted) {}

  /** How the list is sorted by a column. */
  public enum Sorted {
    ASCENDING,
    DESCENDING,
    NOT
  }

  /**
   * One cooperative.
   *
   * @param cells in the order of the columns
   */
  public record Line(String id, List<Bilingual> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /** The id of the trait that an address sorts by. */
  public static Optional<String> orderedBy(Map<String, String> state) {
    return Optional.ofNullable(state.get(SORT))
        .map(order -> order.startsWith(DESCENDING) ? order.substring(1) : order);
  }

  /** What the filters and the order of the list are called in an address. */
  public static List<String> names(List<CooperativeDeclaration> declared) {
    return CooperativeFigures.names(declared);
  }

  /**
   * The list of a version; empty where the version has no register.
   *
   * @param state by name, as in the address
   * @throws vn.htx.page.FilterRefused for a filter or an order that is none
   * @throws vn.htx.page.NoSuchPage for a page past the end
   */
  public static Optional<CooperativeList> of(
      DuckDbReader tables,
      Scope scope,
      List<CooperativeDeclaration> declared,
      Map<String, String> state) {
    return CooperativeFigures.of(tables, scope, declared)
        .map(figures -> new CooperativeSelection(figures, state).list());
  }

  /**
   * The filters that an address uses, without reading the list; empty where the version has no register.
   *
   * @param state by name, as in the address
   * @throws vn.htx.page.FilterRefused for a filter or an order that is none
   */
  public static Optional<List<InUse>> inUse(
      DuckDbReader tables,
      Scope scope,
      List<CooperativeDeclaration> declared,
      Map<String, String> state) {
    return CooperativeFigures.of(tables, scope, declared)
        .map(figures -> new CooperativeSelection(figures, state).inUse());
  }

  /**
   * The rows of the list, all of them and with all traits; empty where the version has no register.
   *
   * @param state by name, as in the address
   * @throws vn.htx.page.FilterRefused for a filter or an order that is none
   */
  public static Optional<DataRows> rows(
      DuckDbReader tables,
      Scope scope,
      List<CooperativeDeclaration> declared,
      Map<String, String> state) {
    return CooperativeFigures.of(tables, scope, declared)
        .map(figures -> new CooperativeSelection(figures, state).rows());
  }
}
