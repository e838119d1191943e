package vn.htx.page.cooperative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Bilingual;
import vn.htx.page.NamedUnit;
import vn.htx.page.Paged;
import vn.htx.page.extract.DataRows;

/** The list that an address chooses. */
final class CooperativeSelection {
  private static final char MINUS = '\u2212';
  private static final Bilingual NOT_KNOWN = Bilingual.of("Chưa biết", "Not known");

  private final CooperativeFigures figures;
  private final Map<String, String> state;
  private final CooperativeFilters filters;
  private final List<Trait> traits;
  private final Trait sortedBy;
  private final boolean isDescending;

  CooperativeSelection(CooperativeFigures figures, Map<String, String> state) {
    this.figures = figures;
    this.state = state;
    this.traits = figures.traits();
    this.filters = new CooperativeFilters(traits, figures.shown().units(), state);
    String sort = state.getOrDefault(CooperativeList.SORT, traits.get(0).id());
    this.isDescending = sort.startsWith(CooperativeList.DESCENDING);
    String id = isDescending ? sort.substring(CooperativeList.DESCENDING.length()) : sort;
    this.sortedBy = traits.stream()
        .filter(trait -> trait.id().equals(id))
        .findFirst()
        .orElseThrow(() -> CooperativeFilters.refused(
            CooperativeList.SORT,
            sort,
            Bilingual.of("tên một cột của danh sách", "the name of a column of the list")));
  }

  CooperativeList list() {
    long of = figures.count("", Stream.of());
    long found =
        filters.chosen().isEmpty() ? of : figures.count(filters.where(), filters.parameters());
    int pages = (int) Paged.pages(found, CooperativeList.PAGE_SIZE);
    int page = (int) Paged.number(Optional.ofNullable(state.get(Paged.PAGE)), pages);
    List<Trait> columns = columns();
    return new CooperativeList(
        found,
        of,
        page,
        pages,
        groups(),
        inUse(),
        columns.stream().map(this::column).toList(),
        lines(columns, page),
        figures.domains().stream()
            .flatMap(domain -> domain.questions().stream())
            .filter(this::canBeAsked)
            .toList());
  }

  /** The filters that are in use. */
  List<CooperativeList.InUse> inUse() {
    return filters.chosen().stream()
        .map(each -> new CooperativeList.InUse(each.name(), words(each)))
        .toList();
  }

  /** A question may be over traits of a domain that is not shown. */
  private boolean canBeAsked(CooperativeDeclaration.Question question) {
    List<String> names = CooperativeFigures.names(figures.domains());
    return names.containsAll(question.filters().keySet())
        && CooperativeList.orderedBy(question.filters())
            .map(id -> figures.domains().stream().anyMatch(domain -> domain.has(id)))
            .orElse(true);
  }

  /** Those that are always listed, and those that are filtered by. */
  private List<Trait> columns() {
    List<Trait> filtered =
        filters.chosen().stream().map(CooperativeFilters.Chosen::trait).toList();
    return figures.domains().stream()
        .flatMap(domain -> domain.traits().stream()
            .filter(trait -> domain.listed().contains(trait.id())
                || filtered.contains(trait)
                || trait.equals(sortedBy)))
        .toList();
  }

  private CooperativeList.Column column(Trait trait) {
    boolean isSorted = trait.equals(sortedBy);
    String other = isSorted && !isDescending ? CooperativeList.DESCENDING : "";
    CooperativeList.Sorted sorted =
        isDescending ? CooperativeList.Sorted.DESCENDING : CooperativeList.Sorted.ASCENDING;
    return new CooperativeList.Column(
        trait, other + trait.id(), isSorted ? sorted : CooperativeList.Sorted.NOT);
  }

  private List<CooperativeList.Line> lines(List<Trait> columns, int page) {
    var lines = new ArrayList<CooperativeList.Line>();
    figures.each(
        filters.where(),
        order(),
        new DataRows.Part((page - 1L) * CooperativeList.PAGE_SIZE, CooperativeList.PAGE_SIZE),
        row -> lines.add(new CooperativeList.Line(
            CooperativeFigures.id(row),
            columns.stream().map(trait -> figures.shown().value(trait, row)).toList())),
        filters.parameters());
    return lines;
  }

  /** As SQL; what is not known comes last. */
  private String order() {
    String collation = sortedBy.kind() instanceof Trait.Words ? " COLLATE vi" : "";
    return "%s%s %s NULLS LAST, coop_id"
        .formatted(sortedBy.column(), collation, isDescending ? "DESC" : "ASC");
  }

  /** All of them, in the same order. */
  DataRows rows() {
    return new CooperativeRows(figures, filters, order());
  }

  private List<CooperativeList.Group> groups() {
    Map<String, List<String>> codes = figures.codes();
    return figures.domains().stream()
        .map(domain -> new CooperativeList.Group(
            domain.title(),
            domain.traits().stream().map(trait -> field(trait, codes)).toList()))
        .toList();
  }

  private CooperativeList.Field field(Trait trait, Map<String, List<String>> codes) {
    if (CooperativeFilters.isRange(trait)) {
      String from = trait.id() + CooperativeFilters.FROM;
      String to = trait.id() + CooperativeFilters.TO;
      return new CooperativeList.Range(
          trait, from, typed(from), to, typed(to), trait.kind() instanceof Trait.Day);
    }
    if (trait.kind() instanceof Trait.Words) {
      return new CooperativeList.Part(trait, typed(trait.id()));
    }
    List<String> known = inOrder(trait, codes.getOrDefault(trait.id(), List.of()));
    if (trait.kind() instanceof Trait.Unit && known.size() > NamedUnit.MOST_LISTED) {
      return new CooperativeList.Part(trait, typed(trait.id()));
    }
    var options = new ArrayList<CooperativeList.Option>();
    for (String code : known) {
      options.add(option(trait, code, figures.shown().code(trait.kind(), code)));
    }
    options.add(option(trait, CooperativeFilters.NONE, NOT_KNOWN));
    return new CooperativeList.Choice(trait, options);
  }

  /** Units by name, all else by code. */
  private List<String> inOrder(Trait trait, List<String> codes) {
    return trait.kind() instanceof Trait.Unit
        ? codes.stream().sorted(figures.shown().units().byName()).toList()
        : codes;
  }

  private CooperativeList.Option option(Trait trait, String code, Bilingual label) {
    return new CooperativeList.Option(code, label, typed(trait.id()).equals(code));
  }

  private String typed(String name) {
    return Optional.ofNullable(state.get(name)).orElse("");
  }

  /** A filter as a planner reads it. */
  private Bilingual words(CooperativeFilters.Chosen filter) {
    Bilingual label = filter.trait().label();
    if (CooperativeFilters.isRange(filter.trait())) {
      boolean isFrom = filter.name().endsWith(CooperativeFilters.FROM);
      Optional<Bilingual> unit = filter.trait().unitShown();
      return Bilingual.of(
          "%s %s %s %s"
              .formatted(
                  label.vi(),
                  isFrom ? "từ" : "đến",
                  typed(filter),
                  unit.map(Bilingual::vi).orElse(""))
              .strip(),
          "%s %s %s %s"
              .formatted(
                  label.en(),
                  isFrom ? "from" : "up to",
                  typed(filter),
                  unit.map(Bilingual::en).orElse(""))
              .strip());
    }
    Bilingual value = value(filter);
    return Bilingual.of(
        "%s: %s".formatted(label.vi(), value.vi()), "%s: %s".formatted(label.en(), value.en()));
  }

  private Bilingual value(CooperativeFilters.Chosen filter) {
    if (filter.value().equals(CooperativeFilters.NONE)) {
      return NOT_KNOWN;
    }
    boolean isName = filter.trait().kind() instanceof Trait.Unit
        && !CooperativeFilters.isCode(figures.shown().units(), filter.value());
    return isName
        ? Bilingual.of("“%s”".formatted(filter.value()), "“%s”".formatted(filter.value()))
        : figures.shown().code(filter.trait().kind(), filter.value());
  }

  /** A limit as people write it, and as cells show it. */
  private static String typed(CooperativeFilters.Chosen filter) {
    return filter.trait().kind() instanceof Trait.Day
        ? VietnameseFormat.shown(LocalDate.parse(filter.value()))
        : filter.value().replace('.', ',').replace('-', MINUS);
  }
}
