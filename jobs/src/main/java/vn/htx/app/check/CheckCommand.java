package vn.htx.app.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.htx.app.option.RunOptions;
import vn.htx.app.terminal.Console;
import vn.htx.app.terminal.ProcessHost;
import vn.htx.config.Contract;
import vn.htx.ingest.inbox.Inbox;
import vn.htx.ingest.source.InboxFile;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.night.Exit;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.Installation;
import vn.htx.query.DuckDbReader;
import vn.htx.text.Nearest;
import vn.htx.text.personal.Masked;

/** {@code htx check}: what a night would accept of a file; writes nothing, starts no Spark. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Xem trước một tệp: dòng nào hợp lệ, dòng nào bị loại và vì sao; không ghi gì.",
      "What would be accepted or rejected of a file, and why; writes nothing, no Spark."
    })
public final class CheckCommand implements Callable<Integer> {
  private final Supplier<Installation> installation;

  @Mixin
  private RunOptions.DataOption data;

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description = {
        "Bộ dữ liệu; mặc định theo tên thư mục, như inbox/loans/.",
        "The dataset. Default: by the folder's name, as in inbox/loans/."
      })
  private Optional<String> dataset = Optional.empty();

  @Option(
      names = "--all",
      description = {
        "In hết mọi nhận xét, mọi cột; mặc định chỉ in vừa một màn hình.",
        "Print every remark and every column. Default: what fits one screen."
      })
  private boolean all;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = {
        "Một hoặc nhiều tệp: " + Inbox.NAMES + ".",
        "One or more files: " + Inbox.NAMES + "."
      })
  private List<Path> files = List.of();

  public CheckCommand(Supplier<Installation> installation) {
    this.installation = installation;
  }

  @Override
  public Integer call() throws IOException {
    Installation located = installation.get();
    DuckDbReader.loadAhead();
    Configuration configuration = Configuration.load(located, data.workspace(located));
    FileChecker checker = FileChecker.over(
        configuration, data.workspace(located), data.lake(located), ProcessHost.hashKey());
    Console console = Console.ofProcess();
    int worst = Exit.DONE;
    var verdicts = new ArrayList<String>();
    for (Path file : files) {
      CheckedFile checked = check(file.toAbsolutePath().normalize(), configuration, checker);
      var view = new CheckView(checked, configuration.catalog(), console.width(), all);
      if (!verdicts.isEmpty()) {
        console.print("\n" + "─".repeat(console.width()) + "\n");
      }
      view.lines().forEach(console::print);
      verdicts.add("%s %s: %s"
          .formatted(
              view.verdict().mark(),
              Masked.text(file.toString()),
              view.verdict().verdict()));
      worst = Math.max(worst, checked.hasRejected() ? Exit.LEFT_OUT : Exit.DONE);
    }
    if (verdicts.size() > 1) {
      console.print("\n" + "─".repeat(console.width()) + "\n");
      console.print("%s tệp / files:".formatted(verdicts.size()));
      verdicts.forEach(console::print);
    }
    return worst;
  }

  private CheckedFile check(Path file, Configuration configuration, FileChecker checker) {
    if (!Files.exists(file)) {
      throw HtxException.config(
          Problem.of("Không có tệp này", "There is no such file").at(file.toString()));
    }
    if (Inbox.format(file.toString()) == InboxFile.Format.OTHER) {
      throw HtxException.config(
          Problem.of("Không đọc được loại tệp này", "Files of this kind are not read")
              .at(file.toString())
              .allowed(Inbox.NAMES)
              .todo(
                  "lưu lại dạng .xlsx hoặc 'CSV UTF-8' rồi kiểm tra lại",
                  "save it as .xlsx or 'CSV UTF-8' and check again"));
    }
    Chosen chosen = chosen(file, configuration, checker);
    Path folder = inbox(file, chosen.contract().table().name());
    return checker.check(file, folder, chosen.contract(), chosen.guessed());
  }

  /** @param guessed whether it was recognised by the file's columns */
  private record Chosen(Contract contract, boolean guessed) {}

  /** The folder above the dataset's, so that folders in between say what they say at night; else the file's own. */
  private static Path inbox(Path file, String dataset) {
    Path own = Optional.ofNullable(file.getParent()).orElse(file);
    for (Path folder = own; folder != null; folder = folder.getParent()) {
      if (Optional.ofNullable(folder.getFileName())
              .map(Path::toString)
              .filter(dataset::equals)
              .isPresent()
          && folder.getParent() != null) {
        return folder.getParent();
      }
    }
    return own;
  }

  /** By the option, else by the nearest folder above that is a dataset's, else by the columns of its table. */
  private Chosen chosen(Path file, Configuration configuration, FileChecker checker) {
    List<String> known = configuration.contracts().all().stream()
        .map(each -> each.table().name())
        .toList();
    Optional<String> name = dataset;
    for (Path folder = file.getParent();
        name.isEmpty() && folder != null;
        folder = folder.getParent()) {
      name = Optional.ofNullable(folder.getFileName()).map(Path::toString).filter(known::contains);
    }
    boolean guessed = name.isEmpty();
    String chosen = name.or(() -> checker.guess(file))
        .orElseThrow(() -> HtxException.config(Problem.of(
                "Không biết tệp thuộc bộ dữ liệu nào",
                "It is not known which dataset the file belongs to")
            .at(file.toString())
            .allowed(String.join(", ", known))
            .todo("thêm --dataset TÊN", "add --dataset NAME")));
    return configuration.contracts().all().stream()
        .filter(each -> each.table().name().equals(chosen))
        .findFirst()
        .map(contract -> new Chosen(contract, guessed))
        .orElseThrow(() -> {
          var problem =
              Problem.of("Không có bộ dữ liệu này", "There is no such dataset").found(chosen);
          return HtxException.config(Nearest.of(chosen, known)
              .map(near -> problem.todo(
                  "có phải '%s'?".formatted(near), "did you mean '%s'?".formatted(near)))
              .orElse(problem.allowed(String.join(", ", known))));
        });
  }
}
