package vn.htx.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.htx.app.option.RunOptions;
import vn.htx.app.terminal.Console;
import vn.htx.config.Contract;
import vn.htx.config.rule.RuleBook;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.night.Exit;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.Installation;
import vn.htx.text.Nearest;

/** {@code htx rules}: the rule book of the contracts in force. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = {
      "Sổ quy tắc kiểm tra dữ liệu.",
      "The rule book: every rule that files are checked by."
    })
final class RulesCommand implements Callable<Integer> {
  @Mixin
  private RunOptions.DataOption data;

  @Parameters(
      paramLabel = "DATASET",
      arity = "0..1",
      description = {"Một bộ dữ liệu.", "One dataset."})
  private Optional<String> dataset = Optional.empty();

  @Override
  public Integer call() {
    Installation installation = Domains.installation();
    Configuration configuration = Configuration.load(installation, data.workspace(installation));
    dataset.ifPresent(name -> known(
        name,
        configuration.contracts().all().stream()
            .map(each -> each.table().name())
            .toList()));
    var rows = new ArrayList<List<String>>();
    for (Contract contract : configuration.contracts().all()) {
      if (dataset.filter(name -> !name.equals(contract.table().name())).isEmpty()) {
        RuleBook.rules(contract)
            .forEach(rule -> rows.add(List.of(
                rule.id(),
                rule.severity().label().vi(),
                rule.text().vi(),
                rule.text().en())));
      }
    }
    Console.ofProcess()
        .table(List.of("quy tắc / rule", "mức / severity", "nội dung", "text"), rows);
    return Exit.DONE;
  }

  private static void known(String name, List<String> datasets) {
    if (!datasets.contains(name)) {
      var problem =
          Problem.of("Không có bộ dữ liệu này", "There is no such dataset").found(name);
      throw HtxException.config(Nearest.of(name, datasets)
          .map(near ->
              problem.todo("có phải '%s'?".formatted(near), "did you mean '%s'?".formatted(near)))
          .orElse(problem.allowed(String.join(", ", datasets))));
    }
  }
}
