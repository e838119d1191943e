package vn.htx.app.lake;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.htx.app.terminal.Console;
import vn.htx.app.terminal.ProcessHost;
import vn.htx.catalog.Catalog;
import vn.htx.dashboard.ListCsv;
import vn.htx.domain.DomainSlices;
import vn.htx.ingest.inbox.Inbox;
import vn.htx.ingest.review.Review;
import vn.htx.ingest.source.ShownPaths;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.model.Sha256;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.HashKey;
import vn.htx.night.input.Installation;
import vn.htx.night.workbook.PrivateWorkbooks;
import vn.htx.store.Erasure;
import vn.htx.store.Folders;
import vn.htx.store.Lake;
import vn.htx.store.Lineage;
import vn.htx.store.StoredTable;
import vn.htx.store.Versions;

/**
 * {@code htx lake prune --forget} and {@code --old-keys}: erases rows from all versions, kept and closed ones too.
 * Figures, their databases and charts stay. What the published version is made of is never erased.
 */
final class Forgetting {
  private static final int SHOWN = 10;

  private final Path workspace;
  private final Lake lake;
  private final Catalog catalog;
  private final Versions versions;
  private final ErasedLists lists;
  private final String today;
  private final Console console;

  Forgetting(
      Path workspace, Lake lake, DomainSlices domains, InstantSource clock, Console console) {
    this.workspace = workspace;
    this.lake = lake;
    this.catalog = domains.catalog();
    this.versions = new Versions(lake);
    this.lists = new ErasedLists(lake, domains.all(), console);
    this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    this.console = console;
  }

  /** Lists, and with {@code yes} erases, all rows made from a file that has left the inbox. Under the lease. */
  void file(String asked, boolean yes) throws IOException {
    // Accounting and lists name the file by its shown path, also where the true one is given here.
    String path = new ShownPaths().of(Path.of(asked.replaceFirst("^(\\./)?inbox/", "")));
    requireGone(path);
    Lineage lineage = Lineage.of(lake);
    List<StoredTable> made = lineage.madeFromFile(path);
    List<String> with = Lineage.versionsWith(made, versions);
    requireUnpublished(with, path);
    Erasure erasure = Erasure.of(catalog, made);
    List<Path> workbooks = PrivateWorkbooks.of(workspace, path);
    if (made.isEmpty() && workbooks.isEmpty()) {
      throw unknown(path, lineage);
    }
    for (String id : with) {
      shorten(id, path, yes);
    }
    lists.empty(with, erasure.tables(), yes);
    for (Path workbook : workbooks) {
      console.print("sổ / workbook  " + workspace.relativize(workbook));
      if (yes) {
        Files.deleteIfExists(workbook);
      }
    }
    carryOut(erasure, new Erasure.Mark(Erasure.Why.FILE, Sha256.of(path), today), yes);
    tellWhatIsLeft(path);
    tellEnd(yes);
  }

  /**
   * Lists, and with {@code yes} erases, all rows hashed under another key than the one that is set. Under the lease.
   */
  void oldKeys(Installation installation, boolean yes) throws IOException {
    Configuration configuration = Configuration.load(installation, workspace);
    String key = HashKey.of(configuration.workspace(), ProcessHost.hashKey()).fingerprint();
    List<StoredTable> made =
        Lineage.of(lake).madeFrom((name, value) -> name.equals("hash_key") && !value.equals(key));
    requireUnpublished(Lineage.versionsWith(made, versions), "$" + HashKey.VARIABLE);
    carryOut(Erasure.of(catalog, made), new Erasure.Mark(Erasure.Why.HASH_KEY, key, today), yes);
    tellEnd(yes);
  }

  private void requireGone(String path) {
    if (inInbox().contains(path)) {
      throw HtxException.config(
          Problem.of("Tệp vẫn còn trong inbox", "The file is still in the inbox")
              .at("inbox/" + path)
              .todo(
                  "lấy tệp ra khỏi inbox, chạy ./htx nightly, rồi chạy lại lệnh này",
                  "take it out of the inbox, run ./htx nightly, then this command again"));
    }
  }

  private Set<String> inInbox() {
    return Inbox.paths(workspace.resolve("inbox"));
  }

  private void requireUnpublished(List<String> with, String what) {
    lake.published().filter(with::contains).ifPresent(id -> {
      throw HtxException.config(Problem.of(
              "Bản đang công bố vẫn được làm từ đó", "The published version is still made from it")
          .at(id)
          .found(what)
          .todo(
              "chạy ./htx nightly để công bố một bản không có nó, rồi chạy lại lệnh này",
              "run ./htx nightly to publish a version without it, then this command again"));
    });
  }

  private HtxException unknown(String path, Lineage lineage) {
    Set<String> there = inInbox();
    List<String> others = lineage.files().stream()
        .filter(file -> !there.contains(file))
        .limit(SHOWN)
        .toList();
    return HtxException.config(Problem.of(
            "Không có gì trong hồ được làm từ tệp này",
            "Nothing in the lake was made from this file")
        .found(path)
        .allowed(others.isEmpty() ? "-" : String.join(", ", others))
        .todo(
            "ghi đường dẫn như trong inbox, ví dụ parcels/vinh-bao/2026-06-30.csv",
            "write the path as it was in the inbox, such as parcels/vinh-bao/2026-06-30.csv"));
  }

  /** Removes the file's lines from a version's list of rejected rows, which shows answers. */
  private void shorten(String id, String path, boolean yes) throws IOException {
    String list = "%s/quality/%s.csv"
        .formatted(Versions.SITE, path.substring(0, Math.max(0, path.indexOf('/'))));
    Path csv = lake.version(id).resolve(list);
    if (!Files.exists(csv)) {
      return;
    }
    long lines = ListCsv.without(csv, path, Writer.nullWriter());
    if (lines == 0) {
      return;
    }
    console.print("danh sách / list  versions/%s/%s  (%s dòng / lines)".formatted(id, list, lines));
    if (yes) {
      Path aside = Files.createDirectories(lake.root().resolve("work")).resolve(id + ".csv");
      try (Writer to = Files.newBufferedWriter(aside, StandardCharsets.UTF_8)) {
        ListCsv.without(csv, path, to);
      }
      versions.substitute(id, list, aside);
    }
  }

  /** Leftovers of killed runs may hold rows too. */
  private void carryOut(Erasure erasure, Erasure.Mark mark, boolean yes) throws IOException {
    for (StoredTable table : erasure.tables()) {
      console.print("bảng / table  %s/%s  (%s dòng / rows)"
          .formatted(table.table(), table.fingerprint(), table.rows()));
    }
    if (yes) {
      erasure.carryOut(lake, mark);
      for (Path left : lake.unfinished()) {
        Folders.remove(left);
      }
    }
  }

  private void tellWhatIsLeft(String path) {
    var left = new ArrayList<String>();
    Review.read(workspace.resolve("review")).corrections().stream()
        .filter(row -> row.inboxFile().equals(path))
        .map(row -> "review/" + row.file())
        .distinct()
        .forEach(left::add);
    Optional.of(workspace.resolve("private").resolve("notebooks"))
        .filter(Files::isDirectory)
        .ifPresent(notebooks -> left.add("private/notebooks"));
    left.forEach(each -> console.print("tự xem và xóa / yours to look at and remove  " + each));
    console.print(
        "giữ lại / stays  số liệu và nhận xét của các bản; tên và mã băm của tệp trong lake/runs / figures and remarks of the versions; the file's name and hash in lake/runs");
  }

  private void tellEnd(boolean yes) {
    console.print(
        yes ? "đã xóa hẳn / erased" : "chưa xóa gì; thêm --yes / nothing erased; add --yes");
  }
}
