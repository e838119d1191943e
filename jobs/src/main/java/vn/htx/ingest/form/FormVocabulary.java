package vn.htx.ingest.form;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.common.Survey;
import vn.htx.config.Contract;
import vn.htx.config.Contract.Allowed;
import vn.htx.config.Contract.ColumnContract;
import vn.htx.config.Contracts;
import vn.htx.config.Problems;
import vn.htx.config.SurveyItem;
import vn.htx.model.Bilingual;
import vn.htx.model.Problem;
import vn.htx.model.Sha256;
import vn.htx.text.MatchKey;
import vn.htx.text.Placeholders;

/**
 * Adds the words of a dataset's form to its contract and, for the survey, to its items: a question whose name, or else
 * label, is that of a column or item adds its name, path and labels as headers; a choice that already means one allowed
 * answer adds its name and labels. Texts are compared by {@link MatchKey}.
 */
public final class FormVocabulary {
  private final XlsForm form;
  private final Problems problems;
  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, String> beside = new HashMap<>();
  private final Map<String, List<XlsForm.Question>> asked = new LinkedHashMap<>();

  /**
   * Contracts and items with the words of the forms.
   *
   * @param files of the forms, by dataset
   */
  public record Named(Contracts contracts, List<SurveyItem> items, Map<String, Path> files) {
    public Named {
      items = List.copyOf(items);
      files = Collections.unmodifiableMap(new TreeMap<>(files));
    }
  }

  /**
   * Adds the words of every form. A contract's fingerprint then depends on its form's bytes. A text that already means
   * another column, item or answer is a problem that names both.
   *
   * @param forms by dataset
   */
  public static Named of(
      Map<String, XlsForm> forms, Contracts contracts, List<SurveyItem> items, Problems problems) {
    var byDataset = new LinkedHashMap<>(contracts.byDataset());
    var named = new ArrayList<>(items);
    var files = new TreeMap<String, Path>();
    forms.forEach((dataset, form) -> {
      files.put(dataset, form.file());
      Contract contract = byDataset.get(dataset);
      if (contract != null) {
        boolean survey = contract.table().equals(Survey.TABLE);
        var words = new FormVocabulary(form, contract, survey ? items : List.of(), problems);
        byDataset.put(dataset, words.contract(contract));
        if (survey) {
          named.replaceAll(words::item);
        }
      }
    });
    return new Named(new Contracts(byDataset, contracts.origins()), named, files);
  }

  private FormVocabulary(
      XlsForm form, Contract contract, List<SurveyItem> items, Problems problems) {
    this.form = form;
    this.problems = problems;
    for (ColumnContract column : contract.columns()) {
      column.headers().forEach(header -> own(header, column.field().id()));
    }
    for (SurveyItem item : items) {
      Stream.concat(Stream.of(item.id()), item.labels().stream())
          .forEach(header -> own(header, item.id()));
    }
    for (ColumnContract column : contract.columns()) {
      besideOf(column)
          .forEach(
              header -> beside.putIfAbsent(MatchKey.of(header), column.field().id()));
    }
    ask();
  }

  private void own(String header, String owner) {
    owners.putIfAbsent(MatchKey.of(header), owner);
  }

  /** Headers of the columns that may replace a column. */
  private static Stream<String> besideOf(ColumnContract column) {
    Stream<List<String>> linked = column.linkage().stream().map(Contract.Linkage::headers);
    Stream<List<String>> places =
        column.place().stream().flatMap(place -> Stream.of(place.names(), place.parents()));
    return Stream.concat(linked, places).flatMap(List::stream);
  }

  /** Binds questions to columns and items: by name, else by a label where no other question has the name. */
  private void ask() {
    Map<String, String> stated = Map.copyOf(owners);
    for (XlsForm.Question question : form.questions()) {
      Optional.ofNullable(stated.get(MatchKey.of(question.name())))
          .ifPresent(
              owner -> asked.computeIfAbsent(owner, key -> new ArrayList<>()).add(question));
    }
    Set<String> byName = Set.copyOf(asked.keySet());
    for (XlsForm.Question question : form.questions()) {
      if (!stated.containsKey(MatchKey.of(question.name()))) {
        question.labels().values().stream()
            .flatMap(label -> Optional.ofNullable(stated.get(MatchKey.of(label))).stream())
            .findFirst()
            .filter(owner -> !byName.contains(owner))
            .ifPresent(owner -> askByLabel(owner, question));
      }
    }
  }

  private void askByLabel(String owner, XlsForm.Question question) {
    List<XlsForm.Question> others = asked.computeIfAbsent(owner, key -> new ArrayList<>());
    if (others.isEmpty()) {
      others.add(question);
    } else {
      problems.add(Problem.of(
              "Hai câu hỏi của biểu mẫu cùng nghĩa một cột",
              "Two questions of a form mean one column")
          .at(at("survey", question.row()))
          .found("%s, %s → %s".formatted(others.get(0).path(), question.path(), owner))
          .todo(
              "đặt tên câu hỏi cần lấy là '%s'".formatted(owner),
              "name the question that is meant '%s'".formatted(owner)));
    }
  }

  private Contract contract(Contract contract) {
    return new Contract(
        contract.table(),
        contract.label(),
        contract.delivery(),
        contract.effective(),
        contract.columns().stream().map(this::column).toList(),
        contract.rowRules(),
        contract.foreignKeys(),
        contract.datasetRules(),
        Sha256.of(contract.fingerprint() + "\n" + form.sha256()),
        contract.series());
  }

  private ColumnContract column(ColumnContract column) {
    List<XlsForm.Question> questions = asked.getOrDefault(column.field().id(), List.of());
    return new ColumnContract(
        column.field(),
        headers(column.field().id(), column.headers(), questions),
        column.required(),
        column.type(),
        answers(column.allowed(), questions),
        column.values(),
        column.range(),
        column.shape(),
        column.place(),
        column.linkage(),
        column.units(),
        column.made());
  }

  private SurveyItem item(SurveyItem item) {
    List<XlsForm.Question> questions = asked.getOrDefault(item.id(), List.of());
    List<Allowed> allowed = item.kind() == SurveyItem.Kind.CODED
        ? item.allowed()
        : Stream.concat(item.allowed().stream(), numbered(item, questions)).toList();
    return new SurveyItem(
        item.id(),
        headers(item.id(), item.labels(), questions),
        item.kind(),
        item.low(),
        item.high(),
        answers(allowed, questions),
        chosen(item, questions));
  }

  /**
   * For a question with several answers, the number of chosen options is the answer; an option that says 'none' does
   * not count.
   */
  private Optional<SurveyItem.Chosen> chosen(SurveyItem item, List<XlsForm.Question> questions) {
    List<String> options = questions.stream()
        .filter(question ->
            question.type().equals(XlsForm.SELECT_MULTIPLE) && item.kind() == SurveyItem.Kind.WHOLE)
        .flatMap(question -> form.choicesOf(question).stream())
        .flatMap(choice -> words(choice).stream())
        .distinct()
        .toList();
    if (options.isEmpty()) {
      return item.chosen();
    }
    Stream<String> stated = item.chosen().stream().flatMap(chosen -> chosen.none().stream());
    Stream<String> found = questions.stream()
        .flatMap(question -> form.choicesOf(question).stream())
        .filter(choice -> words(choice).stream().anyMatch(Placeholders::isOne))
        .flatMap(choice -> words(choice).stream());
    return Optional.of(
        new SurveyItem.Chosen(options, Stream.concat(stated, found).distinct().toList()));
  }

  private static List<String> words(XlsForm.Choice choice) {
    return Stream.concat(Stream.of(choice.name()), choice.labels().values().stream())
        .toList();
  }

  private List<String> headers(
      String owner, List<String> stated, List<XlsForm.Question> questions) {
    var headers = new LinkedHashSet<>(stated);
    for (XlsForm.Question question : questions) {
      Stream.of(
              List.of(question.name(), question.path()),
              question.labels().values(),
              question.labelPaths())
          .flatMap(Collection::stream)
          .distinct()
          .filter(text -> isFree(text, owner, question))
          .forEach(headers::add);
    }
    return List.copyOf(headers);
  }

  /** Whether a text may mean this column; headers that replace the same column may keep it. */
  private boolean isFree(String text, String owner, XlsForm.Question question) {
    String key = MatchKey.of(text);
    String other = owners.getOrDefault(key, beside.getOrDefault(key, owner));
    if (!other.equals(owner)) {
      problems.add(Problem.of(
              "Nhãn trong biểu mẫu đã là tên của một cột khác",
              "A label of the form already means another column")
          .at(at("survey", question.row()))
          .found("'%s' (%s) → %s, %s".formatted(text, question.path(), other, owner))
          .todo(
              "đổi nhãn câu hỏi, hoặc bỏ tên này khỏi cột '%s' trong hợp đồng".formatted(other),
              "change the label, or take it from column '%s' in the contract".formatted(other)));
      return false;
    }
    boolean free = !key.isEmpty() && (owners.containsKey(key) || !beside.containsKey(key));
    if (free) {
      owners.put(key, owner);
    }
    return free;
  }

  /**
   * Choices whose names are numbers that the item allows; not used for several answers, where the number chosen is the
   * answer.
   */
  private Stream<Allowed> numbered(SurveyItem item, List<XlsForm.Question> questions) {
    return questions.stream()
        .filter(question -> question.type().equals(XlsForm.SELECT_ONE))
        .flatMap(question -> form.choicesOf(question).stream())
        .filter(choice -> !choice.labels().isEmpty() && allows(item, choice.name()))
        .collect(Collectors.toMap(
            XlsForm.Choice::name, FormVocabulary::allowed, (one, other) -> one, LinkedHashMap::new))
        .values()
        .stream();
  }

  private static Allowed allowed(XlsForm.Choice choice) {
    String vi = label(choice, "vi", choice.labels().values().iterator().next());
    return new Allowed(choice.name(), Bilingual.of(vi, label(choice, "en", vi)), List.of());
  }

  private static String label(XlsForm.Choice choice, String language, String usual) {
    return choice.labels().entrySet().stream()
        .filter(each -> isOf(each.getKey().toLowerCase(Locale.ROOT), language))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(usual);
  }

  private static boolean isOf(String written, String language) {
    return written.equals(language) || written.endsWith("(" + language + ")");
  }

  private static boolean allows(SurveyItem item, String name) {
    if (!name.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
      return false;
    }
    var number = new BigDecimal(name);
    return item.low().stream().allMatch(low -> number.compareTo(low) >= 0)
        && item.high().stream().allMatch(high -> number.compareTo(high) <= 0);
  }

  private List<Allowed> answers(List<Allowed> stated, List<XlsForm.Question> questions) {
    if (stated.isEmpty()) {
      return stated;
    }
    var codes = new HashMap<String, String>();
    var added = new HashMap<String, Set<String>>();
    stated.forEach(answer -> codes.putIfAbsent(MatchKey.of(answer.code()), answer.code()));
    stated.forEach(answer -> Stream.concat(
            Stream.of(answer.label().vi(), answer.label().en()), answer.aliases().stream())
        .forEach(text -> codes.putIfAbsent(MatchKey.of(text), answer.code())));
    questions.stream()
        .flatMap(question -> form.choicesOf(question).stream())
        .distinct()
        .forEach(choice -> answer(choice, codes, added));
    return stated.stream().map(answer -> with(answer, added)).toList();
  }

  private static Allowed with(Allowed answer, Map<String, Set<String>> added) {
    var aliases = new LinkedHashSet<>(answer.aliases());
    aliases.addAll(added.getOrDefault(answer.code(), Set.of()));
    return new Allowed(answer.code(), answer.label(), List.copyOf(aliases));
  }

  private void answer(
      XlsForm.Choice choice, Map<String, String> codes, Map<String, Set<String>> added) {
    List<String> texts = Stream.concat(Stream.of(choice.name()), choice.labels().values().stream())
        .filter(text -> !MatchKey.of(text).isEmpty())
        .toList();
    List<String> meant = texts.stream()
        .flatMap(text -> Optional.ofNullable(codes.get(MatchKey.of(text))).stream())
        .distinct()
        .toList();
    if (meant.size() > 1) {
      problems.add(Problem.of(
              "Một lựa chọn của biểu mẫu mang nghĩa hai mã", "A choice of the form means two codes")
          .at(at("choices", choice.row()))
          .found("%s → %s".formatted(String.join(" | ", texts), String.join(", ", meant)))
          .todo(
              "để tên và nhãn của lựa chọn cùng nghĩa một mã",
              "let name and labels of the choice mean one code"));
    } else if (meant.size() == 1) {
      String code = meant.get(0);
      texts.forEach(text -> codes.put(MatchKey.of(text), code));
      added.computeIfAbsent(code, key -> new LinkedHashSet<>()).addAll(texts);
    }
  }

  private String at(String sheet, int row) {
    return "%s › %s › %s".formatted(form.file(), sheet, row);
  }
}
