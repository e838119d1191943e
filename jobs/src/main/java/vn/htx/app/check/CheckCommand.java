package vn.htx.app.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.htx.app.option.RunOptions;
import vn.htx.app.terminal.Console;
import vn.htx.app.terminal.ProcessHost;
import vn.htx.catalog.common.Survey;
import vn.htx.config.Contract;
import vn.htx.config.SurveyItem;
import vn.htx.ingest.inbox.Inbox;
import vn.htx.ingest.review.Review;
import vn.htx.ingest.source.InboxFile;
import vn.htx.model.Bilingual;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.night.Exit;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.HashKey;
import vn.htx.night.input.Installation;
import vn.htx.place.PlaceNames;
import vn.htx.query.DuckDbReader;
import vn.htx.text.Nearest;
import vn.htx.text.personal.Masked;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.KeyedHash;
import vn.htx.validate.check.PlacedNotice;
import vn.htx.validate.file.FileCheck;
import vn.htx.validate.file.References;
import vn.htx.validate.row.Amendments;

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

  /** More than half of the required columns. */
  private static final double FITS = 0.5;

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
    var keys = KnownKeys.of(configuration, data.lake(located));
    KeyedHash hash = HashKey.forLooking(configuration.workspace(), ProcessHost.hashKey());
    Review review = Review.read(data.workspace(located).resolve("review"));
    Console console = Console.ofProcess();
    int worst = Exit.DONE;
    var verdicts = new ArrayList<String>();
    for (Path file : files) {
      CheckedFile checked =
          check(file.toAbsolutePath().normalize(), configuration, review, hash, keys);
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

  private CheckedFile check(
      Path file, Configuration configuration, Review review, KeyedHash hash, KnownKeys keys) {
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
    Chosen chosen = chosen(file, configuration, hash);
    Contract contract = chosen.contract();
    Path folder = inbox(file, contract.table().name());
    InboxFile seen = Inbox.file(file, folder, contract.table().name());
    PlaceNames places = configuration.placeNames();
    Checks plain = Checks.of(contract, configuration.surveyItems(), hash, places);
    Checks linked = FileCheck.namesCooperatives(plain, folder, seen)
        ? Checks.of(contract, configuration.surveyItems(), hash, places, keys.linking(review))
        : plain;
    Checks checks = linked.under(configuration.workspace().forms());
    var references = new References(contract, checks, seen);
    var rows = new CheckedFile.Rows();
    FileCheck.Outcome outcome = FileCheck.run(
        contract, checks, folder, seen, Amendments.of(review, seen), references.andThen(rows));
    var lookedUp = new ArrayList<PlacedNotice>();
    var notLookedUp = new ArrayList<String>();
    lookUp(contract, references, keys, lookedUp, notLookedUp);
    List<String> items = contract.table().equals(Survey.TABLE)
        ? configuration.surveyItems().stream().map(SurveyItem::id).toList()
        : List.of();
    return new CheckedFile(
        file, contract, chosen.guessed(), items, outcome, rows, lookedUp, notLookedUp);
  }

  /** What the published version knows of the keys that the file refers to. */
  private static void lookUp(
      Contract contract,
      References references,
      KnownKeys keys,
      List<PlacedNotice> lookedUp,
      List<String> notLookedUp) {
    for (Contract.ForeignKey key : contract.foreignKeys()) {
      Set<String> named = references.named(key);
      Optional<Set<String>> known = named.isEmpty() ? Optional.empty() : keys.known(key, named);
      Bilingual where = keys.place(key);
      known
          .flatMap(found -> references.unknown(
              key,
              found,
              "So với %s.".formatted(where.vi()),
              "Held against %s.".formatted(where.en())))
          .ifPresent(lookedUp::add);
      if (!named.isEmpty() && known.isEmpty()) {
        notLookedUp.add(key.rule().id());
      }
    }
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
  private Chosen chosen(Path file, Configuration configuration, KeyedHash hash) {
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
    String chosen = name.or(() -> guessed(file, configuration, hash))
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

  /** The dataset whose columns the file has; none where two fit equally well, or none does. */
  private static Optional<String> guessed(Path file, Configuration configuration, KeyedHash hash) {
    Path folder = Optional.ofNullable(file.getParent()).orElse(file);
    String best = "";
    double most = FITS;
    boolean tied = false;
    InboxFile seen = Inbox.file(file, "");
    for (Contract each : configuration.contracts().all()) {
      Checks checks = Checks.of(each, configuration.surveyItems(), hash);
      double fit = FileCheck.fit(checks, folder, seen);
      tied = fit == most || (tied && fit < most);
      if (fit > most) {
        most = fit;
        best = each.table().name();
        tied = false;
      }
    }
    if (best.isEmpty() || tied) {
      return Optional.empty();
    }
    return Optional.of(best);
  }
}
