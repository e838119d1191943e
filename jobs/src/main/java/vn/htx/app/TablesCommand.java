package vn.htx.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.htx.app.terminal.Console;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.night.Exit;
import vn.htx.text.Nearest;

/** {@code htx tables}: the data dictionary. */
@Command(
    name = "tables",
    mixinStandardHelpOptions = true,
    description = {
      "Từ điển dữ liệu: mọi bảng, hoặc các cột của một bảng.",
      "The data dictionary: every table, or one."
    })
final class TablesCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "TABLE",
      arity = "0..1",
      description = {"Tên bảng.", "Name of a table."})
  private Optional<String> name = Optional.empty();

  @Override
  public Integer call() {
    if (name.isPresent()) {
      columns(find(name.get()));
    } else {
      Console.ofProcess()
          .table(
              List.of("bảng / table", "tầng / layer", "nhãn / label", "khóa / key"),
              Domains.CATALOG.tables().stream()
                  .map(table -> List.of(
                      table.name(), table.layer().name(), table.label().toString(), key(table)))
                  .toList());
    }
    return Exit.DONE;
  }

  private static void columns(Table table) {
    Console console = Console.ofProcess();
    console.print("%s — %s%n%s%n".formatted(table.name(), table.label(), table.meaning()));
    var rows = new ArrayList<List<String>>();
    for (Field field : table.fields()) {
      rows.add(List.of(
          table.key().contains(field) ? "khóa / key" : "",
          field.id(),
          field.type().sql(),
          field.column().unit(),
          field.column().label().toString(),
          field.column().meaning()));
    }
    console.table(
        List.of(
            "", "cột / column", "kiểu / type", "đơn vị / unit", "nhãn / label", "nghĩa / meaning"),
        rows);
  }

  private static Table find(String name) {
    List<String> known = Domains.CATALOG.tables().stream().map(Table::name).toList();
    return Domains.CATALOG.find(name).orElseThrow(() -> {
      var problem = Problem.of("Không có bảng này", "There is no such table").found(name);
      return HtxException.config(Nearest.of(name, known)
          .map(near ->
              problem.todo("có phải '%s'?".formatted(near), "did you mean '%s'?".formatted(near)))
          .orElse(problem.allowed(String.join(", ", known))));
    });
  }

  private static String key(Table table) {
    return table.key().stream().map(Field::id).collect(Collectors.joining(" "));
  }
}
