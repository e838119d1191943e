package vn.htx.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.htx.app.lake.ReadVersions;
import vn.htx.app.option.RunOptions;
import vn.htx.app.terminal.Console;
import vn.htx.catalog.Catalog;
import vn.htx.model.Bilingual;
import vn.htx.model.Problem;
import vn.htx.night.Exit;
import vn.htx.night.VersionTables;
import vn.htx.night.input.Installation;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Erasure;
import vn.htx.store.Lake;
import vn.htx.store.VersionManifest;
import vn.htx.store.Versions;

/** {@code htx query}: SQL over a published version. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = {
      "Truy vấn SQL (DuckDB) trên bản đã công bố.",
      "SQL (DuckDB) over the published version; read-only."
    })
final class QueryCommand implements Callable<Integer> {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  enum Format {
    TABLE,
    CSV,
    JSON
  }

  @Mixin
  private RunOptions.DataOption data;

  @Parameters(
      paramLabel = "SQL",
      description = {
        "Một câu SELECT, đặt trong dấu nháy kép; SHOW TABLES liệt kê các bảng.",
        "One SELECT, in double quotes; SHOW TABLES lists the tables."
      })
  private String sql;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = {"Cách in: table, csv, json; mặc định table.", "How to print. Default: table."})
  private Format format;

  @Option(
      names = "--at",
      paramLabel = "VERSION",
      description = {
        "Bản cũ hơn; xem ./htx lake versions.",
        "An older version; see ./htx lake versions."
      })
  private Optional<String> at = Optional.empty();

  @Option(
      names = "--clean",
      description = {
        "Thêm các bảng sạch và bảng rộng (xem ./htx tables).",
        "Also the clean and wide tables, by views over their files."
      })
  private boolean clean;

  @Override
  public Integer call() throws IOException {
    Installation installation = Domains.installation();
    Catalog catalog = installation.domains().catalog();
    Lake lake = data.lake(installation);
    VersionManifest manifest = ReadVersions.require(lake, at);
    Map<String, List<Path>> views = clean ? VersionTables.files(catalog, lake, manifest) : Map.of();
    try (DuckDbReader published =
        DuckDbReader.open(lake.version(manifest.id()).resolve(Versions.DATABASE), views)) {
      print(published.ask(
          sql,
          LIMIT,
          clean ? absent(lake, manifest) : Map.of(),
          name -> !clean && catalog.find(name).isPresent()));
    }
    return Exit.DONE;
  }

  /** Why a table of the version is not there to be read. */
  private static Map<String, Problem> absent(Lake lake, VersionManifest manifest) {
    var absent = new TreeMap<String, Problem>();
    manifest.tables().forEach((name, ref) -> {
      if (lake.standing(name, ref.fingerprint()).isEmpty()) {
        absent.put(
            name,
            lake.erased(name, ref.fingerprint())
                .map(mark -> erased(name, mark))
                .orElseGet(() -> Problem.of(
                        "Bảng này của bản không còn đọc được", "This table of the version is gone")
                    .at(name + "/" + ref.fingerprint())
                    .todo("chạy ./htx lake check", "run ./htx lake check")));
      }
    });
    return absent;
  }

  private static Problem erased(String name, Erasure.Mark mark) {
    Bilingual why = switch (mark.why()) {
      case FILE -> Bilingual.of("một tệp nguồn cần quên", "a source file to be forgotten");
      case HASH_KEY -> Bilingual.of("khóa băm đã đổi", "the hash key was changed");
    };
    return Problem.of(
            "Các dòng của bảng này đã được xóa hẳn theo yêu cầu (%s)".formatted(why.vi()),
            "The rows of this table were erased on request (%s)".formatted(why.en()))
        .at(name)
        .found(mark.day())
        .todo(
            "các chỉ tiêu của bản vẫn còn: bỏ --clean; dòng hiện nay: bỏ --at",
            "the version's figures are still there without --clean, today's rows without --at");
  }

  private void print(Answer answer) {
    switch (format) {
      case TABLE -> Console.ofProcess().table(answer.columns(), AnswerFormat.cells(answer));
      case CSV -> Console.ofProcess().print(AnswerFormat.csv(answer));
      case JSON -> Console.ofProcess().print(AnswerFormat.json(answer));
    }
  }
}
