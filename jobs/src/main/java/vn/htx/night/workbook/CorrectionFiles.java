package vn.htx.night.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.htx.catalog.common.Rejected;
import vn.htx.catalog.common.RejectedAnswers;
import vn.htx.config.Contract;
import vn.htx.export.CorrectionWorkbook;
import vn.htx.ingest.source.InboxFile;
import vn.htx.model.Sha256;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.RunInputs;
import vn.htx.night.table.ParsedFiles;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Lake;
import vn.htx.store.VersionManifest;
import vn.htx.validate.file.RejectedRows;

/**
 * Keeps {@code private/corrections} as a version needs it: a workbook for each file that has rejected rows or answers.
 */
public final class CorrectionFiles {
  private static final int MOST_ROWS = 100_000;
  private static final String ROWS = """
      SELECT source_file, source_sheet, source_row, string_agg(rules, ' ' ORDER BY rules) AS rules FROM (
        SELECT source_file, coalesce(source_sheet, '') AS source_sheet, source_row, rules FROM rejected
        UNION ALL
        SELECT source_file, coalesce(source_sheet, '') AS source_sheet, source_row, rules FROM rejected_answers)
      GROUP BY source_file, source_sheet, source_row
      QUALIFY row_number() OVER (PARTITION BY source_file ORDER BY source_sheet, source_row) <= ?
      ORDER BY source_file, source_sheet, source_row""";

  private final ParsedFiles parsed;
  private final RunInputs inputs;
  private final Configuration configuration;
  private final Path folder;
  private final Consumer<String> complain;

  public CorrectionFiles(
      ParsedFiles parsed,
      RunInputs inputs,
      Configuration configuration,
      Path workspace,
      Consumer<String> complain) {
    this.parsed = parsed;
    this.inputs = inputs;
    this.configuration = configuration;
    this.folder = workspace.resolve("private").resolve("corrections");
    this.complain = complain;
  }

  /** Writes the workbooks of a version; never fails. */
  public void write(VersionManifest manifest, Lake lake) {
    try {
      Map<String, List<Path>> tables = Map.of(
          "rejected", lake.files(manifest, Rejected.TABLE.name()).orElseThrow(),
          "rejected_answers", lake.files(manifest, RejectedAnswers.TABLE.name()).orElseThrow());
      var kept = PrivateFolder.open(folder, complain);
      try (DuckDbReader rejected = DuckDbReader.over(tables)) {
        keep(rejected, kept);
      }
      kept.close();
    } catch (IOException | UncheckedIOException unwritten) {
      PrivateFolder.warn(complain, "corrections", unwritten);
    }
  }

  private void keep(DuckDbReader rejected, PrivateFolder kept) {
    Map<String, InboxFile> files =
        inputs.files().stream().collect(Collectors.toMap(InboxFile::path, Function.identity()));
    var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      var written = new ArrayList<CompletableFuture<Void>>();
      wanted(rejected)
          .forEach((path, rows) -> Optional.ofNullable(files.get(path))
              .ifPresent(file ->
                  written.add(CompletableFuture.runAsync(keeping(file, rows, kept), workers))));
      written.forEach(CompletableFuture::join);
    } finally {
      workers.shutdownNow();
    }
  }

  /** A further workbook of a file is numbered after those that are in the review folder already. */
  private String path(InboxFile file) {
    long earlier = parsed.review().corrections().stream()
        .filter(row -> row.sha256().equals(file.sha256()) && row.inboxFile().equals(file.path()))
        .map(row -> row.file())
        .distinct()
        .count();
    String inside = file.path().substring(file.dataset().length() + 1).replace("/", "__");
    return "%s/%s%s.xlsx"
        .formatted(
            file.dataset(),
            inside,
            earlier == 0 ? "" : String.format(Locale.ROOT, "__%02d", earlier + 1));
  }

  /** What keeps a file's workbook, by any thread. */
  private Runnable keeping(
      InboxFile file, Map<RejectedRows.RowPlace, Set<String>> wanted, PrivateFolder kept) {
    Contract contract =
        Objects.requireNonNull(configuration.contracts().byDataset().get(file.dataset()));
    String made = Sha256.of(
        String.join("\n", parsed.fingerprint(contract, file), wanted.toString(), inputs.code()));
    String path = path(file);
    return () -> kept.keep(
        path,
        made,
        out -> CorrectionWorkbook.write(
            out, file.path(), file.sha256(), sheets(contract, file, wanted), notes(wanted)));
  }

  /** The rejected rows of each file with the rules they broke, in their order; one more than fit in a workbook. */
  private static Map<String, Map<RejectedRows.RowPlace, Set<String>>> wanted(
      DuckDbReader rejected) {
    var wanted = new LinkedHashMap<String, Map<RejectedRows.RowPlace, Set<String>>>();
    rejected.each(
        ROWS,
        row -> wanted
            .computeIfAbsent(row.text("source_file"), file -> new LinkedHashMap<>())
            .put(
                new RejectedRows.RowPlace(row.text("source_sheet"), (int) row.count("source_row")),
                new LinkedHashSet<>(List.of(row.text("rules").split(" ", -1)))),
        MOST_ROWS + 1);
    return wanted;
  }

  private static List<String> notes(Map<RejectedRows.RowPlace, Set<String>> wanted) {
    return wanted.size() > MOST_ROWS
        ? List.of(
            "Tệp có hơn %s dòng bị loại; sổ này chỉ có %s dòng đầu. Nên sửa và gửi lại cả tệp."
                .formatted(MOST_ROWS, MOST_ROWS))
        : List.of();
  }

  private List<CorrectionWorkbook.Sheet> sheets(
      Contract contract, InboxFile file, Map<RejectedRows.RowPlace, Set<String>> wanted)
      throws IOException {
    var first = new LinkedHashMap<RejectedRows.RowPlace, Set<String>>();
    wanted.forEach((place, rules) -> {
      if (first.size() < MOST_ROWS) {
        first.put(place, rules);
      }
    });
    var sheets = new ArrayList<CorrectionWorkbook.Sheet>();
    for (RejectedRows.MarkedTable table : parsed.rejectedRows(contract, file, first)) {
      sheets.add(new CorrectionWorkbook.Sheet(
          table.sheet(),
          table.columns(),
          table.rows().stream()
              .map(row -> new CorrectionWorkbook.RejectedRow(
                  row.row(), row.cells(), row.wrong(), String.join("\n", row.messages())))
              .toList()));
    }
    return sheets;
  }
}
