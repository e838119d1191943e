package vn.htx.app.lake;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.htx.app.option.RunOptions;
import vn.htx.app.site.SitePages;
import vn.htx.app.terminal.Console;
import vn.htx.config.Problems;
import vn.htx.config.Workspace;
import vn.htx.model.HtxException;
import vn.htx.night.Exit;
import vn.htx.night.Publication;
import vn.htx.night.input.AsOf;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.Installation;
import vn.htx.store.Inspection;
import vn.htx.store.Lake;
import vn.htx.store.Lease;
import vn.htx.store.Pruning;
import vn.htx.store.VersionManifest;
import vn.htx.store.Versions;

/** {@code htx lake check | prune | versions}. */
@Command(
    name = "lake",
    mixinStandardHelpOptions = true,
    description = {
      "Kiểm tra, dọn, liệt kê hồ dữ liệu.",
      "Check, prune and list the lake: check | prune | versions."
    })
public final class LakeCommand implements Runnable {
  private final Supplier<Installation> installation;

  @Spec
  private CommandSpec spec;

  public LakeCommand(Supplier<Installation> installation) {
    this.installation = installation;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "check, prune, versions?");
  }

  @Command(
      name = "versions",
      mixinStandardHelpOptions = true,
      description = {"Liệt kê các bản.", "List the versions, the published one marked."})
  int versions(@Mixin RunOptions.DataOption data) throws IOException {
    Installation located = installation.get();
    Lake lake = data.lake(located);
    var versions = new Versions(lake);
    Optional<String> current = lake.published();
    var rows = new ArrayList<List<String>>();
    for (String id : versions.list()) {
      VersionManifest manifest = versions.manifest(id);
      rows.add(List.of(
          current.filter(id::equals).isPresent() ? "→" : "",
          id,
          manifest.asOf(),
          manifest.knownOn(),
          String.valueOf(manifest.tables().size())));
    }
    rows.sort((a, b) -> (b.get(2) + b.get(1)).compareTo(a.get(2) + a.get(1)));
    Console.ofProcess().table(List.of("", "version", "as_of", "known_on", "tables"), rows);
    Workspace workspace =
        Workspace.load(located.domains().catalog(), data.workspace(located), new Problems());
    new Publication(lake, AsOf.today(workspace, Instant.now()))
        .toCome()
        .ifPresent(version ->
            Console.ofProcess().print("\n! " + Publication.told(version).text()));
    return Exit.DONE;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {
        "Đọc lại mọi bảng và mọi tệp của các bản, so dấu vân tay; những gì hỏng thì đêm sau không dùng lại.",
        "Read every table and every file of the versions back and compare digests; ends with 1 where one differs.",
        "What is broken is marked, so that no night reuses it. Each fault is told with how it is mended."
      })
  int check(
      @Mixin RunOptions.DataOption data,
      @Option(
              names = "--repair",
              description = {
                "Sửa luôn: xóa bảng hỏng, dựng lại htx.duckdb và trang của các bản từ bảng của chúng.",
                "Mend: remove broken tables, build htx.duckdb and pages of versions again from their tables."
              })
          boolean repair)
      throws IOException {
    Lake lake = data.lake(installation.get());
    Inspection found = repair ? repaired(data, lake) : Inspection.of(lake);
    found
        .faults()
        .forEach(fault -> Console.ofProcess().print("✗ " + fault.told().text()));
    if (!found.faults().isEmpty() && !repair) {
      mark(lake, found);
    }
    tell(found);
    return found.faults().isEmpty() ? Exit.DONE : Exit.BUG;
  }

  private static void tell(Inspection found) {
    Console.ofProcess()
        .print(
            "%s bảng, %s bản, %s chỗ dở dang, %s bảng đã xóa dòng / %s tables, %s versions, %s unfinished, %s erased; %s lỗi / faults"
                .formatted(
                    found.tables(),
                    found.versions(),
                    found.unfinished(),
                    found.erased(),
                    found.tables(),
                    found.versions(),
                    found.unfinished(),
                    found.erased(),
                    found.faults().size()));
    if (!found.unlisted().isEmpty()) {
      Console.ofProcess()
          .print(
              "%s bản do chương trình cũ làm, không có dấu vân tay của tệp để so; --repair ghi lại dấu vân tay hiện có / versions of an older program have no digests of their files; --repair takes them as they are: %s"
                  .formatted(found.unlisted().size(), String.join(" ", found.unlisted())));
    }
  }

  private Inspection repaired(RunOptions.DataOption data, Lake lake) throws IOException {
    Installation located = installation.get();
    Configuration configuration = Configuration.load(located, data.workspace(located));
    try (Lease lease = lease(lake, "repair")) {
      lease.requireHeld();
      Inspection found = Inspection.of(lake);
      if (found.faults().isEmpty() && found.unlisted().isEmpty()) {
        return found;
      }
      found
          .faults()
          .forEach(fault -> Console.ofProcess().print("✗ " + fault.told().text()));
      new LakeRepair(
              lake, configuration, located.codeFingerprint(), new SitePages(), Console.ofProcess())
          .mend(found);
      Console.ofProcess().print("\nSau khi sửa / after mending:");
      return Inspection.of(lake);
    }
  }

  /** A run under way, or a reader without the right to write, does not keep anybody from looking. */
  private static void mark(Lake lake, Inspection found) throws IOException {
    try (Lease lease = lease(lake, "check")) {
      lease.requireHeld();
      found.doubt(lake);
    } catch (HtxException notNow) {
      Console.ofProcess()
          .complain(
              "! chưa đánh dấu được những gì hỏng, đêm sau có thể vẫn dùng lại / what is broken could not be marked, a night may reuse it\n"
                  + notNow.getMessage());
    }
  }

  private static Lease lease(Lake lake, String run) {
    return Lease.take(
        lake, run, InstantSource.system(), told -> Console.ofProcess().log("… " + told));
  }

  @Command(
      name = "prune",
      mixinStandardHelpOptions = true,
      description = {
        "Liệt kê (và với --yes: xóa) các bản cũ và bảng không còn dùng; hoặc xóa hẳn các dòng làm từ một tệp.",
        "List, and with --yes remove, old versions and tables that no kept version names.",
        "Kept: the published version, the last 35, each month's last.",
        "With --forget or --old-keys: erase rows instead, in all versions; figures stay."
      })
  int prune(
      @Mixin RunOptions.DataOption data,
      @Option(
              names = "--yes",
              description = {"Xóa thật.", "Really remove."})
          boolean yes,
      @ArgGroup @Nullable Erased erased)
      throws IOException {
    Installation located = installation.get();
    Lake lake = data.lake(located);
    try (Lease lease = lease(lake, "prune")) {
      lease.requireHeld();
      if (erased != null) {
        var forgetting = new Forgetting(
            data.workspace(located),
            lake,
            located.domains(),
            InstantSource.system(),
            Console.ofProcess());
        if (erased.oldKeys) {
          forgetting.oldKeys(located, yes);
        } else {
          forgetting.file(erased.file.orElseThrow(), yes);
        }
      } else {
        prune(lake, yes);
      }
    }
    return Exit.DONE;
  }

  /** What is erased in place of what is old. */
  static final class Erased {
    @Option(
        names = "--forget",
        paramLabel = "FILE",
        description = {
          "Xóa hẳn mọi bảng có dòng làm từ một tệp đã lấy khỏi inbox, như parcels/vinh-bao/2026-06-30.csv.",
          "Erase every table with rows made from a file that has left the inbox, versions kept or closed included."
        })
    private Optional<String> file = Optional.empty();

    @Option(
        names = "--old-keys",
        description = {
          "Xóa hẳn mọi bảng có dòng băm bằng khóa khác khóa hiện nay.",
          "Erase every table whose rows were hashed under another key than the one that is set now."
        })
    private boolean oldKeys;
  }

  private static void prune(Lake lake, boolean yes) throws IOException {
    Pruning pruning = Pruning.plan(lake);
    pruning.versions().forEach(id -> Console.ofProcess().print("bản / version  " + id));
    pruning
        .folders()
        .forEach(
            folder -> Console.ofProcess().print("bảng / table  " + lake.root().relativize(folder)));
    if (yes) {
      pruning.carryOut(lake);
    }
    Console.ofProcess()
        .print(yes ? "đã xóa / removed" : "chưa xóa gì; thêm --yes / nothing removed; add --yes");
  }
}
