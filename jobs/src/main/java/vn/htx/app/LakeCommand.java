package vn.htx.app;

import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
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
final class LakeCommand implements Runnable {
  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "check, prune, versions?");
  }

  @Command(
      name = "versions",
      mixinStandardHelpOptions = true,
      description = {"Liệt kê các bản.", "List the versions, the published one marked."})
  int versions(@Mixin RunOptions.DataOption data) throws IOException {
    Lake lake = data.lake(Installation.locate());
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
    Htx.console().table(List.of("", "version", "as_of", "known_on", "tables"), rows);
    return Exit.DONE;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {
        "Đọc lại mọi bảng của các bản và so dấu vân tay.",
        "Read every table of every version back and compare its digest; ends with 1 when one differs."
      })
  int check(@Mixin RunOptions.DataOption data) throws IOException, SQLException {
    Lake lake = data.lake(Installation.locate());
    Inspection found = Inspection.of(lake);
    found.faults().forEach(fault -> Htx.console().print("✗ " + fault));
    Htx.console()
        .print(
            "%d bảng, %d bản, %d chỗ dở dang / %d tables, %d versions, %d unfinished; %d lỗi / faults"
                .formatted(
                    found.tables(),
                    found.versions(),
                    found.unfinished(),
                    found.tables(),
                    found.versions(),
                    found.unfinished(),
                    found.faults().size()));
    return found.faults().isEmpty() ? Exit.DONE : Exit.BUG;
  }

  @Command(
      name = "prune",
      mixinStandardHelpOptions = true,
      description = {
        "Liệt kê (và với --yes: xóa) các bản cũ và bảng không còn dùng.",
        "List, and with --yes remove, old versions and tables that no kept version names.",
        "Kept: the published version, the last 35, each month's last."
      })
  int prune(
      @Mixin RunOptions.DataOption data,
      @Option(
              names = "--yes",
              description = {"Xóa thật.", "Really remove."})
          boolean yes)
      throws IOException {
    Lake lake = data.lake(Installation.locate());
    try (Lease lease = Lease.take(
        lake, "prune", InstantSource.system(), told -> Htx.console().log("… " + told))) {
      Pruning pruning = Pruning.plan(lake);
      pruning.versions().forEach(id -> Htx.console().print("bản / version  " + id));
      pruning
          .folders()
          .forEach(
              folder -> Htx.console().print("bảng / table  " + lake.root().relativize(folder)));
      if (yes && lease.isHeld()) {
        pruning.carryOut(lake);
      }
      Htx.console()
          .print(yes ? "đã xóa / removed" : "chưa xóa gì; thêm --yes / nothing removed; add --yes");
    }
    return Exit.DONE;
  }
}
