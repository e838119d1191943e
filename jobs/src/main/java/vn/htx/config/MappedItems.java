package vn.htx.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.htx.catalog.common.Survey;
import vn.htx.model.Bilingual;
import vn.htx.model.Problem;
import vn.htx.text.MatchKey;

/** A workspace's mapping of the survey's questions: the names of questions and answers in its form. */
public final class MappedItems {
  private MappedItems() {}

  /**
   * The questions with the mapping's names added. An unknown question, an answer that the question does not have, and a
   * name that already means something else are problems.
   *
   * @param mappings by dataset; questions in the mapping of another dataset than the survey are a problem
   */
  public static List<SurveyItem> of(
      Map<String, Mapping> mappings,
      Contracts contracts,
      List<SurveyItem> items,
      Problems problems) {
    mappings.forEach((dataset, mapping) -> {
      if (!dataset.equals(Survey.TABLE.name())) {
        mapping
            .items()
            .values()
            .forEach(node -> node.wrong("chỉ survey có câu hỏi", "only the survey has questions"));
      }
    });
    Mapping mapping = mappings.get(Survey.TABLE.name());
    Contract survey = contracts.byDataset().get(Survey.TABLE.name());
    return mapping == null || survey == null ? items : of(mapping, survey, items, problems);
  }

  private static List<SurveyItem> of(
      Mapping mapping, Contract survey, List<SurveyItem> items, Problems problems) {
    List<String> ids = items.stream().map(SurveyItem::id).toList();
    mapping.items().forEach((id, node) -> {
      node.onlyKeys("headers", "answers", "countChosen", "noneOf");
      if (!ids.contains(id)) {
        CustomProperties.unknown(node, id, ids);
      }
    });
    var owners = new TreeMap<String, String>();
    survey
        .columns()
        .forEach(column -> column
            .headers()
            .forEach(header -> owners.put(MatchKey.of(header), column.field().id())));
    items.forEach(item -> Stream.concat(Stream.of(item.id()), item.labels().stream())
        .forEach(label -> owners.putIfAbsent(MatchKey.of(label), item.id())));
    return items.stream()
        .map(item -> Optional.ofNullable(mapping.items().get(item.id()))
            .map(node -> mapped(item, node, owners, problems))
            .orElse(item))
        .toList();
  }

  private static SurveyItem mapped(
      SurveyItem item, Node node, Map<String, String> owners, Problems problems) {
    var labels = new LinkedHashSet<>(item.labels());
    for (Node header : node.list("headers")) {
      String owner = owners.putIfAbsent(MatchKey.of(header.text()), item.id());
      if (owner != null && !owner.equals(item.id())) {
        problems.add(Problem.of(
                "Một tên cột chỉ được gắn với một câu hỏi", "A header may mean one question only")
            .at(header.where())
            .found("%s → %s, %s".formatted(header.text(), owner, item.id()))
            .todo("bỏ tên này ở một trong hai", "take it from one of the two"));
      }
      labels.add(header.text());
    }
    return new SurveyItem(
        item.id(),
        List.copyOf(labels),
        item.kind(),
        item.low(),
        item.high(),
        answers(item, node),
        chosen(item, node));
  }

  private static List<Contract.Allowed> answers(SurveyItem item, Node node) {
    Optional<Node> stated = node.find("answers");
    if (item.kind() == SurveyItem.Kind.CODED) {
      return AllowedValues.with(item.allowed(), stated);
    }
    var all = new ArrayList<>(item.allowed());
    stated.map(Node::children).orElse(Map.of()).forEach((code, texts) -> {
      List<String> words = texts.list().stream().map(Node::text).toList();
      if (!isAnswer(item, code)) {
        texts.wrong(
            "một điểm của câu hỏi, %s".formatted(bounds(item)),
            "an answer of the question, " + bounds(item));
      } else if (!words.isEmpty()) {
        all.add(new Contract.Allowed(code, Bilingual.of(words.get(0), words.get(0)), words));
      }
    });
    stated.ifPresent(answers -> AllowedValues.tellTwice(answers, all));
    return all;
  }

  private static boolean isAnswer(SurveyItem item, String code) {
    try {
      var number = new BigDecimal(code);
      return item.low().stream().allMatch(low -> number.compareTo(low) >= 0)
          && item.high().stream().allMatch(high -> number.compareTo(high) <= 0)
          && (item.kind() != SurveyItem.Kind.WHOLE
              || number.stripTrailingZeros().scale() <= 0);
    } catch (NumberFormatException word) {
      return false;
    }
  }

  private static String bounds(SurveyItem item) {
    return Stream.of(item.low(), item.high())
        .flatMap(Optional::stream)
        .map(bound -> bound.stripTrailingZeros().toPlainString())
        .reduce((low, high) -> low + "–" + high)
        .orElse("");
  }

  private static Optional<SurveyItem.Chosen> chosen(SurveyItem item, Node node) {
    Optional<Node> count = node.find("countChosen");
    List<String> none = node.texts("noneOf");
    boolean wanted = count.map(Node::flag).orElse(false);
    if ((wanted || !none.isEmpty()) && item.kind() != SurveyItem.Kind.WHOLE) {
      node.wrong(
          "chỉ câu hỏi đếm (kind: count) có countChosen, noneOf",
          "only a question of kind count has countChosen, noneOf");
    }
    return wanted || !none.isEmpty()
        ? Optional.of(new SurveyItem.Chosen(List.of(), none))
        : Optional.empty();
  }
}
