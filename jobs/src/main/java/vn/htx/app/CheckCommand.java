package vn.htx.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.htx.config.Contract;
import vn.htx.ingest.Inbox;
import vn.htx.ingest.InboxFile;
import vn.htx.ingest.review.Review;
import vn.htx.model.Bilingual;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.place.PlaceNames;
import vn.htx.query.Published;
import vn.htx.text.Masked;
import vn.htx.text.Nearest;
import vn.htx.validate.Amendments;
import vn.htx.validate.CheckedRow;
import vn.htx.validate.Checks;
import vn.htx.validate.ColumnMapping;
import vn.htx.validate.FileCheck;
import vn.htx.validate.FileSummary;
import vn.htx.validate.KeyedHash;
import vn.htx.validate.Notice;
import vn.htx.validate.References;

/** {@code htx check}: what a night would accept of a file; writes nothing, starts no Spark. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Xem trước một tệp: dòng nào hợp lệ, dòng nào bị loại và vì sao; không ghi gì.",
      "What would be accepted or rejected of a file, and why; writes nothing, no Spark."
    })
final class CheckCommand implements Callable<Integer> {
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

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = {
        "Một hoặc nhiều tệp: " + Inbox.NAMES + ".",
        "One or more files: " + Inbox.NAMES + "."
      })
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    Installation installation = Installation.locate();
    Published.loadAhead();
    Configuration configuration = Configuration.load(installation, data.workspace(installation));
    var keys = KnownKeys.of(configuration, data.lake(installation));
    KeyedHash hash = HashKey.forLooking(configuration.workspace(), HashKey.environment());
    Review review = Review.read(data.workspace(installation).resolve("review"));
    int worst = Exit.DONE;
    for (Path file : files) {
      worst = Math.max(
          worst, check(file.toAbsolutePath().normalize(), configuration, review, hash, keys));
    }
    return worst;
  }

  private int check(
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
    Path folder = Optional.ofNullable(file.getParent()).orElse(file);
    Contract contract = contract(file, configuration, hash);
    InboxFile seen = Inbox.file(file, contract.table().name());
    PlaceNames places = configuration.placeNames();
    Checks plain = Checks.of(contract, configuration.surveyItems(), hash, places);
    Checks checks = FileCheck.namesCooperatives(plain, folder, seen)
        ? Checks.of(contract, configuration.surveyItems(), hash, places, keys.linking(review))
        : plain;
    var references = new References(contract, checks, seen);
    var first = new FirstRows();
    FileCheck.Outcome outcome = FileCheck.run(
        contract, checks, folder, seen, Amendments.of(review, seen), references.andThen(first));
    understood(contract, outcome, first);
    report(file, contract, outcome);
    lookedUp(contract, references, keys);
    leftToTheNight(contract);
    boolean rejected = outcome.isLeftOut()
        || outcome.summaries().stream()
            .anyMatch(sheet -> sheet.rejected() + sheet.answersRejected() > 0);
    return rejected ? Exit.LEFT_OUT : Exit.DONE;
  }

  /** The first rows that were read. */
  private static final class FirstRows implements Consumer<CheckedRow> {
    private static final int MOST = 3;
    private final List<CheckedRow> rows = new ArrayList<>();

    @Override
    public void accept(CheckedRow row) {
      if (rows.size() < MOST) {
        rows.add(row);
      }
    }
  }

  /** How the table and its columns were understood, and what the first rows came to. */
  private static void understood(Contract contract, FileCheck.Outcome outcome, FirstRows first) {
    Console console = Htx.console();
    for (FileCheck.TableFound table : outcome.tables()) {
      console.print("Bảng / table: %sdòng tiêu đề / header %s–%s"
          .formatted(
              table.sheet().isEmpty() ? "" : "'" + table.sheet() + "', ",
              table.firstRow(),
              table.lastRow()));
      console.table(
          List.of(
              "cột/column",
              "tên trong tệp/in the file",
              "hiểu là/read as",
              "chắc/sure",
              "ghi chú/notes"),
          table.columns().stream().map(CheckCommand::mapping).toList());
    }
    List<String> labels = contract.columns().stream()
        .map(column -> column.field().column().label().vi())
        .toList();
    for (CheckedRow row : first.rows) {
      var values = new ArrayList<String>();
      for (int i = 0; i < labels.size(); i++) {
        if (row.find(i).isPresent()) {
          boolean hashed = contract.columns().get(i).field().column().isHashed();
          values.add(labels.get(i) + " = "
              + (hashed ? Masked.MASK : Masked.text(row.find(i).get().toString())));
        }
      }
      console.print("dòng/row %s: %s".formatted(row.row(), String.join("; ", values)));
    }
    console.print("");
  }

  private static List<String> mapping(ColumnMapping column) {
    return List.of(
        letter(column.place()),
        column.name(),
        column.column().map(Bilingual::vi).orElse("–"),
        column.confidence().label().vi(),
        column.notes().stream().map(Bilingual::vi).collect(Collectors.joining(", ")));
  }

  /** As a spreadsheet names it: A, B … Z, AA. */
  private static String letter(int place) {
    String last = String.valueOf((char) ('A' + place % 26));
    return place < 26 ? last : letter(place / 26 - 1) + last;
  }

  private static void report(Path file, Contract contract, FileCheck.Outcome outcome) {
    Console console = Htx.console();
    console.print("%s%n%s (%s)%s%n"
        .formatted(
            Masked.text(file.toString()),
            contract.label(),
            contract.table().name(),
            outcome.isLeftOut() ? "\n✗ CẢ TỆP BỊ BỎ RA / THE WHOLE FILE IS LEFT OUT" : ""));
    console.table(
        List.of(
            "trang / sheet",
            "đọc/read",
            "hợp lệ/clean",
            "loại/rejected",
            "bỏ qua/skipped",
            "đếm lại/recount"),
        outcome.summaries().stream().map(CheckCommand::counts).toList());
    console.print("");
    outcome.notices().forEach(CheckCommand::print);
    console.print("");
  }

  private static void print(Notice notice) {
    Htx.console()
        .print("%-8s %s%s%n         %s%n         %s"
            .formatted(
                notice.severity().label().vi(),
                notice.rule(),
                notice
                    .row()
                    .map(row ->
                        "  ×%s, dòng đầu / first row %s".formatted(notice.occurrences(), row))
                    .orElse(""),
                notice.messageVi(),
                notice.messageEn()));
  }

  /** What the published version knows of the keys that the file refers to. */
  private static void lookedUp(Contract contract, References references, KnownKeys keys) {
    for (Contract.ForeignKey key : contract.foreignKeys()) {
      Set<String> named = references.named(key);
      Optional<Set<String>> known = named.isEmpty() ? Optional.empty() : keys.known(key, named);
      Bilingual where = keys.place(key);
      known.ifPresent(found -> references
          .unknown(
              key,
              found,
              "So với %s.".formatted(where.vi()),
              "Held against %s.".formatted(where.en()))
          .forEach(CheckCommand::print));
      if (!named.isEmpty() && known.isEmpty()) {
        Htx.console()
            .print("%s: chưa có bản công bố để tra / no published version to look it up in%n"
                .formatted(key.rule().id()));
      }
    }
  }

  /** The rules that one file cannot decide, by name. */
  private static void leftToTheNight(Contract contract) {
    Htx.console()
        .print("Chỉ đêm chạy mới quyết được / only the night decides: %s%n"
            .formatted(String.join(", ", FileCheck.leftToTheNight(contract))));
  }

  private static List<String> counts(FileSummary sheet) {
    return List.of(
        sheet.sheet(),
        String.valueOf(sheet.read()),
        String.valueOf(sheet.clean()),
        String.valueOf(sheet.rejected()),
        String.valueOf(sheet.skipped()),
        String.valueOf(sheet.counted()));
  }

  /** By the option, else by the nearest folder above that is a dataset's, else by the columns of its table. */
  private Contract contract(Path file, Configuration configuration, KeyedHash hash) {
    List<String> known = configuration.contracts().all().stream()
        .map(each -> each.table().name())
        .toList();
    Optional<String> name = dataset;
    for (Path folder = file.getParent();
        name.isEmpty() && folder != null;
        folder = folder.getParent()) {
      name = Optional.ofNullable(folder.getFileName()).map(Path::toString).filter(known::contains);
    }
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
    Htx.console()
        .print("Đoán theo tên cột: bộ dữ liệu %s / guessed by its columns: dataset %s%n"
            .formatted(best, best));
    return Optional.of(best);
  }
}
