package vn.htx.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.htx.catalog.Rejected;
import vn.htx.catalog.RejectedAnswers;
import vn.htx.config.Contract;
import vn.htx.export.CorrectionWorkbook;
import vn.htx.ingest.InboxFile;
import vn.htx.ingest.UnreadableException;
import vn.htx.model.Sha256;
import vn.htx.query.Answer;
import vn.htx.query.Published;
import vn.htx.store.Json;
import vn.htx.store.Lake;
import vn.htx.store.VersionManifest;
import vn.htx.validate.RejectedRows;

/**
 * Keeps {@code private/corrections} as a version needs it: a workbook for each file that has rejected rows or answers. A
 * workbook that people changed where it lies is never overwritten or removed; what cannot be written is told and no more.
 */
final class CorrectionFiles {
  private static final int MOST_ROWS = 100_000;
  private static final String ROWS = """
      SELECT source_sheet, source_row, string_agg(rules, ' ' ORDER BY rules) AS rules FROM (
        SELECT source_file, coalesce(source_sheet, '') AS source_sheet, source_row, rules FROM rejected
        UNION ALL
        SELECT source_file, coalesce(source_sheet, '') AS source_sheet, source_row, rules FROM rejected_answers)
      WHERE source_file = ? GROUP BY ALL ORDER BY source_sheet, source_row LIMIT ?""";
  private static final String FILES = """
      SELECT source_file FROM rejected UNION SELECT source_file FROM rejected_answers ORDER BY 1""";

  private final ParsedFiles parsed;
  private final RunInputs inputs;
  private final Configuration configuration;
  private final Path folder;
  private final Console console;

  CorrectionFiles(
      ParsedFiles parsed,
      RunInputs inputs,
      Configuration configuration,
      Path workspace,
      Console console) {
    this.parsed = parsed;
    this.inputs = inputs;
    this.configuration = configuration;
    this.folder = workspace.resolve("private").resolve("corrections");
    this.console = console;
  }

  /**
   * What was written, by path below the folder.
   *
   * @param made from what, as a digest
   * @param sha256 of the bytes written
   */
  record Entry(String made, String sha256) {}

  /** The workbooks of the last run. */
  record Index(SortedMap<String, Entry> files) {}

  /** Writes the workbooks of a version; never fails. */
  void write(VersionManifest manifest, Lake lake) {
    try {
      Map<String, List<Path>> tables = Map.of(
          "rejected", files(manifest, lake, Rejected.TABLE.name()),
          "rejected_answers", files(manifest, lake, RejectedAnswers.TABLE.name()));
      Path index = folder.resolve(".index.json");
      SortedMap<String, Entry> before =
          Files.exists(index) ? Json.read(index, Index.class).files() : new TreeMap<>();
      try (Published rejected = Published.over(tables)) {
        SortedMap<String, Entry> now = write(rejected, before);
        for (Map.Entry<String, Entry> old : before.entrySet()) {
          if (!now.containsKey(old.getKey()) && isOurs(old.getKey(), old.getValue())) {
            Files.deleteIfExists(folder.resolve(old.getKey()));
          }
        }
        if (!now.equals(before)) {
          makeFolder(folder);
          Json.write(index, new Index(now));
          restrict(index, "rw-------");
        }
      }
    } catch (IOException | UncheckedIOException unwritten) {
      warn("", unwritten);
    }
  }

  private static List<Path> files(VersionManifest manifest, Lake lake, String table) {
    return Optional.ofNullable(manifest.tables().get(table))
        .flatMap(ref -> lake.find(table, ref.fingerprint()))
        .map(lake::files)
        .orElseThrow(() -> new IllegalStateException("table %s is missing".formatted(table)));
  }

  private SortedMap<String, Entry> write(Published rejected, SortedMap<String, Entry> before) {
    var now = new TreeMap<String, Entry>();
    for (Answer.Row row : rejected.query(FILES).rows()) {
      Optional<InboxFile> file = inputs.files().stream()
          .filter(each -> each.path().equals(row.text("source_file")))
          .findFirst();
      if (file.isPresent()) {
        String path = path(file.get());
        try {
          now.put(path, write(rejected, file.get(), path, Optional.ofNullable(before.get(path))));
        } catch (IOException | UncheckedIOException | UnreadableException unwritten) {
          warn(file.get().path(), unwritten);
          Optional.ofNullable(before.get(path)).ifPresent(entry -> now.put(path, entry));
        }
      }
    }
    return now;
  }

  /** A further workbook of a file has a name of its own, behind those that lie in the review folder already. */
  private String path(InboxFile file) {
    long earlier = parsed.review().corrections().stream()
        .filter(row -> row.sha256().equals(file.sha256()) && row.inboxFile().equals(file.path()))
        .map(row -> row.file())
        .distinct()
        .count();
    String inside = file.path().substring(file.dataset().length() + 1).replace("/", "__");
    return "%s/%s%s.xlsx"
        .formatted(file.dataset(), inside, earlier == 0 ? "" : "__%02d".formatted(earlier + 1));
  }

  private Entry write(Published rejected, InboxFile file, String path, Optional<Entry> before)
      throws IOException {
    Map<RejectedRows.Place, Set<String>> wanted = wanted(rejected, file);
    Contract contract = configuration.contracts().all().stream()
        .filter(each -> each.table().name().equals(file.dataset()))
        .findFirst()
        .orElseThrow();
    String made = Sha256.of(
        String.join("\n", parsed.fingerprint(contract, file), wanted.toString(), inputs.code()));
    Path target = folder.resolve(path);
    if (before.isPresent() && before.get().made().equals(made) && Files.exists(target)) {
      return before.get();
    }
    makeFolder(folder);
    makeFolder(target.resolveSibling("."));
    Path draft = target.resolveSibling(target.getFileName() + ".part");
    Files.deleteIfExists(draft);
    try (OutputStream out = Files.newOutputStream(draft)) {
      restrict(draft, "rw-------");
      CorrectionWorkbook.write(
          out, file.path(), file.sha256(), sheets(contract, file, wanted), notes(wanted));
    }
    if (Files.exists(target) && !(before.isPresent() && isOurs(path, before.get()))) {
      Files.move(target, target.resolveSibling(aside(target)));
    }
    Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    return new Entry(made, Sha256.of(target));
  }

  /** Where a workbook goes that people changed in place of copying it. */
  private static String aside(Path target) throws IOException {
    String name = target.getFileName().toString().replaceFirst("\\.xlsx$", "");
    return "%s.da-sua-%s.xlsx".formatted(name, Sha256.of(target).substring(0, 8));
  }

  private boolean isOurs(String path, Entry entry) throws IOException {
    Path file = folder.resolve(path);
    return Files.exists(file) && Sha256.of(file).equals(entry.sha256());
  }

  private static Map<RejectedRows.Place, Set<String>> wanted(Published rejected, InboxFile file) {
    var wanted = new LinkedHashMap<RejectedRows.Place, Set<String>>();
    for (Answer.Row row : rejected.query(ROWS, file.path(), MOST_ROWS + 1).rows()) {
      wanted.put(
          new RejectedRows.Place(row.text("source_sheet"), (int) row.count("source_row")),
          new LinkedHashSet<>(List.of(row.text("rules").split(" ", -1))));
    }
    return wanted;
  }

  private static List<String> notes(Map<RejectedRows.Place, Set<String>> wanted) {
    return wanted.size() > MOST_ROWS
        ? List.of(
            "Tệp có hơn %d dòng bị loại; sổ này chỉ có %d dòng đầu. Nên sửa và gửi lại cả tệp."
                .formatted(MOST_ROWS, MOST_ROWS))
        : List.of();
  }

  private List<CorrectionWorkbook.Sheet> sheets(
      Contract contract, InboxFile file, Map<RejectedRows.Place, Set<String>> wanted)
      throws IOException {
    var first = new LinkedHashMap<RejectedRows.Place, Set<String>>();
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
              .map(row -> new CorrectionWorkbook.Line(
                  row.row(), row.cells(), row.wrong(), String.join("\n", row.messages())))
              .toList()));
    }
    return sheets;
  }

  private static void makeFolder(Path wanted) throws IOException {
    Path made = wanted.normalize();
    Files.createDirectories(made);
    restrict(made, "rwx------");
    Path parent = made.getParent();
    if (parent != null && parent.endsWith("private")) {
      restrict(parent, "rwx------");
    }
  }

  /** Where the file system knows such rights. */
  private static void restrict(Path file, String rights) throws IOException {
    Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(rights);
    try {
      Files.setPosixFilePermissions(file, wanted);
    } catch (UnsupportedOperationException without) {
      // Rights of another kind are inherited from the folder.
    }
  }

  private void warn(String file, Exception failure) {
    console.complain("! private/corrections: không ghi được sổ sửa lỗi / not written: %s %s"
        .formatted(file, failure.getClass().getSimpleName()));
  }
}
