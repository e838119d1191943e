package vn.htx.config.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import vn.htx.config.Contract;
import vn.htx.config.Contract.Delivery;
import vn.htx.config.Contract.EffectiveDate;
import vn.htx.config.Contract.Rule;
import vn.htx.config.Contract.Series;
import vn.htx.config.Contracts;
import vn.htx.model.Bilingual;

/** Every rule that files are checked by, as plain rows and as a page. */
public final class RuleBook {
  /** In the order of the page. */
  static final List<StandingRule> STANDING = Stream.<StandingRule[]>of(
          StructureRule.values(),
          CellRule.values(),
          LookupRule.values(),
          IdRule.values(),
          SourceRule.values(),
          ReviewRule.values(),
          DeliveryRule.values(),
          ParcelRule.values(),
          LoanRule.values(),
          SurveyRule.values())
      .flatMap(Stream::of)
      .toList();

  private static final List<StandingRule> OF_EVERY_DATASET =
      STANDING.stream().filter(rule -> rule.datasets().isEmpty()).toList();

  private RuleBook() {}

  /** One rule of one dataset. */
  public record Entry(String dataset, Rule rule) {}

  /**
   * Every rule: datasets in the contracts' order; for each, the contract's own rules, then those of every dataset, then
   * the others that its contract does not state.
   */
  public static List<Entry> entries(Contracts contracts) {
    return contracts.all().stream()
        .flatMap(contract ->
            rules(contract).stream().map(rule -> new Entry(contract.table().name(), rule)))
        .toList();
  }

  /** The rules of a contract, and the standing rules of its dataset where it does not state them itself. */
  public static List<Rule> rules(Contract contract) {
    var rules = new LinkedHashMap<String, Rule>();
    contract.rules().forEach(rule -> rules.put(rule.id(), rule));
    String dataset = contract.table().name();
    STANDING.stream()
        .filter(standing -> standing.isFor(dataset))
        .map(standing -> standing.of(dataset))
        .forEach(rule -> rules.putIfAbsent(rule.id(), rule));
    return List.copyOf(rules.values());
  }

  /** The rule book in Markdown, Vietnamese first. */
  public static String markdown(Contracts contracts) {
    var page = new StringBuilder();
    page.append("""
        # Quy tắc kiểm tra số liệu / Rules that data are held to

        Trang này được tạo từ `data/contracts/`. / This page is made from `data/contracts/`.

        | Mức / Severity | Nghĩa | Meaning |
        |---|---|---|
        | info | Chỉ để biết; không bỏ dòng nào. | Worth knowing; nothing is left out. |
        | warning | Dòng được giữ và đánh dấu. | The row is kept and marked. |
        | error | Dòng bị loại (trong khảo sát: chỉ câu trả lời đó). | The row is rejected (in a survey: that answer alone). |
        | fatal | Cả tệp bị bỏ qua. | The whole file is left out. |
        """);
    page.append("\n## Mọi bộ dữ liệu / Every dataset\n\n");
    table(page, OF_EVERY_DATASET.stream().map(rule -> rule.of("*")).toList());
    contracts.all().forEach(contract -> append(page, contract));
    return page.toString();
  }

  private static void append(StringBuilder page, Contract contract) {
    page.append(
        "\n## %s / %s\n\n".formatted(contract.label().vi(), contract.label().en()));
    page.append("Thư mục / folder: `inbox/%s/`. %s\n\n"
        .formatted(contract.table().name(), delivery(contract)));
    table(
        page,
        rules(contract).stream()
            .filter(rule -> OF_EVERY_DATASET.stream()
                .noneMatch(every -> every.of(contract.table().name()).equals(rule)))
            .toList());
  }

  private static void table(StringBuilder page, List<Rule> rules) {
    page.append("| Mã quy tắc / Rule | Mức / Severity | Nội dung | Text |\n|---|---|---|---|\n");
    for (Rule rule : rules) {
      page.append("| `%s` | %s | %s | %s |\n"
          .formatted(
              rule.id(),
              rule.severity().code(),
              cell(rule.text().vi()),
              cell(rule.text().en())));
    }
  }

  /** How files of a dataset follow each other, in both languages. */
  static Bilingual delivery(Contract contract) {
    Bilingual kind = kind(contract.delivery(), contract.series().scope());
    Bilingual day = day(contract.effective());
    return Bilingual.of(kind.vi() + " " + day.vi(), kind.en() + " " + day.en());
  }

  private static Bilingual kind(Delivery delivery, Series.Scope scope) {
    return switch (delivery) {
      case APPEND -> Bilingual.of("Mỗi tệp thêm dòng mới.", "Each file adds rows.");
      case UPSERT ->
        Bilingual.of(
            "Mỗi tệp thêm dòng mới hoặc ghi lại dòng cũ cùng khóa.",
            "Each file adds rows or restates those of the same key.");
      case SNAPSHOT ->
        scope == Series.Scope.FOLDER
            ? Bilingual.of(
                "Mỗi tệp là toàn bộ sổ của thư mục con chứa nó.",
                "Each file is the whole register of its subfolder.")
            : Bilingual.of("Mỗi tệp là toàn bộ sổ.", "Each file is the whole register.");
    };
  }

  private static Bilingual day(EffectiveDate effective) {
    if (effective instanceof EffectiveDate.FromColumn from) {
      var label = from.field().column().label();
      return Bilingual.of(
          "Ngày hiệu lực ở cột '%s'.".formatted(label.vi()),
          "The effective date stands in '%s'.".formatted(label.en()));
    }
    return effective instanceof EffectiveDate.FromPath
        ? Bilingual.of(
            "Ngày hiệu lực ở tên tệp hoặc thư mục.",
            "The effective date stands in the name of the file or folder.")
        : Bilingual.of("Dòng có giá trị cho mọi ngày.", "Rows count for every day.");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }
}
