package vn.htx.validate.check;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.Field;
import vn.htx.catalog.common.Survey;
import vn.htx.config.Contract;
import vn.htx.config.FormSettings;
import vn.htx.config.SurveyItem;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.table.Vocabulary;
import vn.htx.place.PlaceNames;
import vn.htx.text.MatchKey;

/** A compiled contract, used directly by {@code htx check} and serialized to Spark tasks. */
public final class Checks implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String dataset;
  private final List<CellCheck> cells;
  private final List<RowCheck> rows;
  private final List<ItemCheck> items;
  private final FileRules rules;
  private final int dated;
  private final List<Integer> key;
  private final boolean rejectsByReference;
  private final boolean survey;
  private final Vocabulary vocabulary;
  private final Fillings fillings;
  private final @Nullable PlaceNames places;
  private final @Nullable Linking linking;
  private final Pattern datedByPath;
  private final FormSettings forms;

  /** A copy with other settings of forms. */
  private Checks(Checks of, FormSettings forms) {
    dataset = of.dataset;
    cells = of.cells;
    rows = of.rows;
    items = of.items;
    rules = of.rules;
    dated = of.dated;
    key = of.key;
    rejectsByReference = of.rejectsByReference;
    survey = of.survey;
    vocabulary = of.vocabulary;
    fillings = of.fillings;
    places = of.places;
    linking = of.linking;
    datedByPath = of.datedByPath;
    this.forms = forms;
  }

  private Checks(
      Contract contract,
      List<SurveyItem> items,
      KeyedHash hash,
      @Nullable PlaceNames places,
      @Nullable Linking linking) {
    this.places = places;
    this.linking = linking;
    datedByPath = contract.effective() instanceof Contract.EffectiveDate.FromPath path
        ? path.pattern()
        : EffectiveDates.USUAL;
    dataset = contract.table().name();
    rules = FileRules.of(contract);
    cells = contract.columns().stream()
        .map(column -> new CellCheck(column, isNaming(column, contract), hash, rules))
        .toList();
    List<Field> fields =
        contract.columns().stream().map(Contract.ColumnContract::field).toList();
    rows = contract.rowRules().stream().map(rule -> RowCheck.of(rule, fields)).toList();
    survey = contract.table().equals(Survey.TABLE);
    this.items =
        survey ? items.stream().map(item -> new ItemCheck(item, rules)).toList() : List.of();
    key = contract.fileKey().stream().map(fields::indexOf).toList();
    rejectsByReference = contract.foreignKeys().stream()
        .anyMatch(reference -> BoundRule.of(reference.rule()).rejects());
    dated = contract.effective() instanceof Contract.EffectiveDate.FromColumn column
        ? fields.indexOf(column.field())
        : -1;
    Map<String, Integer> words = words(contract);
    fillings = Fillings.of(
        contract, words, cells.size() + this.items.size() + HelperColumn.values().length);
    vocabulary = new Vocabulary(words, withParts(key), withParts(required()));
    forms = FormSettings.USUAL;
  }

  /** Whether the column is part of the key, or a reference to another dataset; places and questions are not. */
  private static boolean isNaming(Contract.ColumnContract column, Contract contract) {
    return column.place().isEmpty()
        && !column.field().equals(Survey.ITEM)
        && (contract.table().key().contains(column.field())
            || contract.fileKey().contains(column.field())
            || column.linkage().isPresent()
            || contract.foreignKeys().stream()
                .anyMatch(reference -> reference.field().equals(column.field())));
  }

  /**
   * Compiles a contract.
   *
   * @param items the questions that survey files may ask; ignored for other datasets
   * @param hash for columns whose text must not be stored
   */
  public static Checks of(Contract contract, List<SurveyItem> items, KeyedHash hash) {
    return new Checks(contract, items, hash, null, null);
  }

  /** The same, with names of places resolved to unit codes where the contract allows them. */
  public static Checks of(
      Contract contract, List<SurveyItem> items, KeyedHash hash, PlaceNames places) {
    return new Checks(contract, items, hash, places, null);
  }

  /** The same, with cooperatives looked up in the register where the contract allows it. */
  public static Checks of(
      Contract contract,
      List<SurveyItem> items,
      KeyedHash hash,
      PlaceNames places,
      Linking linking) {
    return new Checks(contract, items, hash, places, linking);
  }

  /** The same with a workspace's settings for submissions and cleaning logs. */
  public Checks under(FormSettings settings) {
    return new Checks(this, settings);
  }

  /** Which submissions count, and how cleaning logs are read. */
  public FormSettings forms() {
    return forms;
  }

  /** Resolves names of places; empty where only codes are read. */
  public Optional<PlaceNames> places() {
    return Optional.ofNullable(places);
  }

  /** Looks up cooperatives; empty where only ids are read. */
  public Optional<Linking> linking() {
    return Optional.ofNullable(linking);
  }

  /** The date in a file's path, whether or not its rows are dated by it. */
  public Optional<LocalDate> day(InboxFile file) {
    return EffectiveDates.inPath(datedByPath, EffectiveDates.inside(file));
  }

  /** The names that the dataset's files may give their columns. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  private Map<String, Integer> words(Contract contract) {
    var places = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < cells.size(); i++) {
      for (String header : cells.get(i).headers()) {
        places.putIfAbsent(header, i);
      }
    }
    for (int i = 0; i < items.size(); i++) {
      for (String header : items.get(i).headers()) {
        places.putIfAbsent(header, cells.size() + i);
      }
    }
    int place = cells.size() + items.size();
    for (HelperColumn beside : HelperColumn.values()) {
      for (String header : beside.headers(contract)) {
        places.putIfAbsent(MatchKey.of(header), place);
      }
      place++;
    }
    return places;
  }

  private List<Integer> required() {
    return IntStream.range(0, cells.size())
        .filter(i -> cells.get(i).isRequired())
        .boxed()
        .toList();
  }

  /** These columns, with the columns from which their ids may be composed. */
  private Set<Integer> withParts(List<Integer> columns) {
    var all = new TreeSet<>(columns);
    columns.forEach(column -> all.addAll(fillings.parts(column)));
    return all;
  }

  /** How columns that a file does not have are filled. */
  public Fillings fillings(InboxFile file) {
    return fillings.in(EffectiveDates.inside(file));
  }

  /** The same without a file's name. */
  public Fillings fillings() {
    return fillings;
  }

  public String dataset() {
    return dataset;
  }

  public List<CellCheck> cells() {
    return cells;
  }

  public List<RowCheck> rows() {
    return rows;
  }

  public List<ItemCheck> items() {
    return items;
  }

  public FileRules rules() {
    return rules;
  }

  /** Index of the column that dates a row. */
  public Optional<Integer> dated() {
    return dated < 0 ? Optional.empty() : Optional.of(dated);
  }

  /** Whether a reference to a key that no row of another dataset has rejects a row. */
  public boolean rejectsByReference() {
    return rejectsByReference;
  }

  /** Indexes of the key columns of a row within its file. */
  public List<Integer> key() {
    return key;
  }

  public boolean isSurvey() {
    return survey;
  }

  public int place(Field field) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).field().equals(field)) {
        return i;
      }
    }
    return -1;
  }
}
