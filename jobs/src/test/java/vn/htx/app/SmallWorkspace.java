package vn.htx.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import vn.htx.night.Stage;
import vn.htx.night.StageReport;
import vn.htx.night.VersionTables;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Json;
import vn.htx.store.Lake;
import vn.htx.store.StoredTable;
import vn.htx.store.VersionManifest;
import vn.htx.store.Versions;

/** A synthetic workspace of a few rows a dataset, written as text; what a run made of it, read back as text. */
public record SmallWorkspace(Path folder) {
  private static final String INGESTED = "ingested";

  private static final String SETTINGS = """
      workspace:
        name: {vi: Liên minh thử, en: A test Alliance}
        kind: synthetic
        as_of: 2026-06-30
      required: [cooperatives, loans]
      tolerance: {default: 0.5}
      """;

  static final String REGISTER = """
      Mã HTX,Tên HTX,Loại hình,Lĩnh vực,Tình trạng,Mã xã,Ngày thành lập,Thành viên đầu kỳ,Kết nạp,Ra khỏi HTX,Số thành viên
      MP-0001,HTX Một,HTX,NN,HD,11824,2010-05-04,20,2,1,21
      MP-0002,HTX Hai,HTX,TM,HD,11824,2015-01-20,12,0,0,12
      MP-0003,HTX Ba,HTX,NN,HD,11629,2019-09-09,9,0,1,8
      """;

  static final String REGISTER_LATER = REGISTER + """
      MP-0004,HTX Bốn,THT,NN,HD,11824,2026-03-01,0,7,0,7
      """;

  static final String LOANS = """
      Mã khoản vay,Mã HTX,Đối tượng vay,Nguồn vốn,Số tiền giải ngân,Ngày giải ngân,Thời hạn,Lãi suất,Ngày đáo hạn
      MP-V1,MP-0001,HTX,QUY,100000000,2025-06-30,24,5.4,2027-06-30
      MP-V2,MP-0002,HTX,NH,60000000,2025-09-30,12,9,2026-09-30
      MP-V3,MP-0003,TV,QUY,10000000,2024-06-30,12,5.4,2025-06-30
      """;

  static final String SCHEDULE = """
      Mã khoản vay,Phiên bản lịch,Ngày đến hạn,Gốc phải trả,Lãi phải trả
      MP-V1,1,2026-06-15,50000000,5400000
      MP-V1,1,2027-06-30,50000000,2700000
      MP-V2,1,2026-03-31,30000000,2700000
      MP-V2,1,2026-09-30,30000000,1350000
      MP-V3,1,2025-06-30,10000000,540000
      """;

  static final String PAYMENTS = """
      Mã khoản vay,Mã phiếu thu,Ngày giá trị,Ngày hạch toán,Trả gốc,Trả lãi
      MP-V2,PT1,2026-03-31,2026-04-01,30000000,2700000
      MP-V3,PT1,2025-06-27,2025-06-27,10000000,540000
      """;

  private static final Map<String, String> FILES = new TreeMap<>(Map.ofEntries(
      Map.entry("cooperatives/2025-12-31.csv", REGISTER),
      Map.entry("cooperatives/2026-06-30.csv", REGISTER_LATER),
      Map.entry("loans/2026-06-30.csv", LOANS),
      Map.entry("loan_schedule/2026-06-30.csv", SCHEDULE),
      Map.entry("loan_payments/2026-06-30.csv", PAYMENTS),
      Map.entry("survey/2026H1.csv", """
          Đợt khảo sát,Mã HTX,Ngày trả lời,digital_plan,digital_lead,social_page,e_invoice
          2026H1,MP-0001,2026-05-04,1,1,3,1
          2026H1,MP-0002,2026-05-05,0,1,1,
          """),
      Map.entry("survey_sample/2026H1.csv", """
          Đợt khảo sát,Mã HTX,Tầng mẫu,Kết quả tiếp cận
          2026H1,MP-0001,Nông nghiệp,HT
          2026H1,MP-0002,Phi nông nghiệp,HT
          2026H1,MP-0003,Nông nghiệp,KLL
          """),
      Map.entry("parcels/vinh-bao/2025-01-01.csv", """
          Mã thửa,Mã xã,Tờ bản đồ,Số thửa,Diện tích,Loại đất
          MP-T1,11824,1,1,300.5,LUC
          MP-T2,11824,1,2,199.5,LUC
          MP-T3,11824,1,3,500,LUC
          """),
      Map.entry("parcels/vinh-bao/2026-06-30.csv", """
          Mã thửa,Mã xã,Tờ bản đồ,Số thửa,Diện tích,Loại đất
          MP-T4,11824,2,1,500,LUC
          MP-T3,11824,1,3,500,LUC
          """),
      Map.entry("parcel_holders/vinh-bao/2025-01-01.csv", """
          Mã thửa,Mã người sử dụng đất,Tỷ lệ sở hữu
          MP-T1,MP-900000001,1
          MP-T2,MP-900000001,1
          MP-T3,MP-900000002,1
          """),
      Map.entry("parcel_holders/vinh-bao/2026-06-30.csv", """
          Mã thửa,Mã người sử dụng đất,Tỷ lệ sở hữu
          MP-T4,MP-900000001,1
          MP-T3,MP-900000002,1
          """),
      Map.entry("reference_rates/2026-06-30.csv", """
          Tháng,Kỳ hạn,Lãi suất tham chiếu,Nguồn
          2025-06,24,8.5,NHNN
          2025-09,12,8,NHNN
          """),
      Map.entry("targets/2026.csv", """
          Mã chỉ tiêu,Cấp,Mã đơn vị,Kỳ,Phân tổ,Kế hoạch,Văn bản giao
          coops_new,city,31,2026,_T,2,Kế hoạch thử
          """)));

  /** The good workspace: nothing in it is remarked. */
  public static SmallWorkspace in(Path folder) {
    var workspace = new SmallWorkspace(folder).settings(SETTINGS);
    FILES.forEach(workspace::with);
    return workspace;
  }

  /** The same as if it were real: no id is a sample's. */
  public static SmallWorkspace realIn(Path folder) {
    var workspace = new SmallWorkspace(folder).settings("kind: synthetic", "kind: real");
    FILES.forEach((path, text) ->
        workspace.with(path, text.replace("MP-9000", "0310990").replace("MP-", "HP-")));
    return workspace;
  }

  /** A copy with its lake, for a test to go on from. */
  public SmallWorkspace copyTo(Path target) {
    return copy(folder, target, target);
  }

  /** A copy of settings and inbox, without a lake. */
  SmallWorkspace inboxTo(Path target) {
    copy(folder.resolve("workspace.yaml"), target.resolve("workspace.yaml"), target);
    return copy(folder.resolve("inbox"), target.resolve("inbox"), target);
  }

  private static SmallWorkspace copy(Path from, Path to, Path folder) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.sorted().toList()) {
        Path copy = to.resolve(from.relativize(each).toString()).normalize();
        if (!Files.isDirectory(copy, LinkOption.NOFOLLOW_LINKS)) {
          Files.copy(each, copy, LinkOption.NOFOLLOW_LINKS);
        }
      }
      return new SmallWorkspace(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  boolean has(String path) {
    return Files.exists(folder.resolve("inbox").resolve(path));
  }

  /** The folder of a table of the published version. */
  public Path table(String name) {
    return lake().folder(name, manifest().tables().get(name).fingerprint());
  }

  public SmallWorkspace settings(String yaml) {
    write(folder.resolve("workspace.yaml"), yaml.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** The settings with one text of theirs replaced. */
  public SmallWorkspace settings(String was, String is) {
    return settings(SETTINGS.replace(was, is));
  }

  public SmallWorkspace with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public SmallWorkspace with(String path, byte[] bytes) {
    write(folder.resolve("inbox").resolve(path), bytes);
    return this;
  }

  public SmallWorkspace without(String path) {
    try {
      Files.delete(folder.resolve("inbox").resolve(path));
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public Lake lake() {
    return new Lake(folder.resolve("lake"));
  }

  /** The published version's id, or a dash. */
  public String published() {
    return lake().published().orElse("-");
  }

  public VersionManifest manifest() {
    return new Versions(lake()).published().orElseThrow();
  }

  /** Table and digest, a line each, of the published version. */
  public String digests() {
    return manifest().tables().entrySet().stream()
        .map(table -> "%s %d %s"
            .formatted(table.getKey(), table.getValue().rows(), table.getValue().digest()))
        .collect(Collectors.joining("\n"));
  }

  /** The published version with its clean tables, asked by SQL. */
  public Answer ask(String sql) {
    VersionManifest manifest = manifest();
    Path database = lake().version(manifest.id()).resolve(Versions.DATABASE);
    try (DuckDbReader version =
        DuckDbReader.open(database, VersionTables.files(Domains.CATALOG, lake(), manifest))) {
      return version.query(sql);
    }
  }

  /** The answer as lines of cells between bars; a null is a dash. */
  public String lines(String sql) {
    return lines(ask(sql));
  }

  /** Carries out stage ingest alone: enough for what is rejected, remarked, counted and clean. */
  Command ingest(SparkSession spark) {
    return Command.htx(spark, "ingest", "--data", folder, "--run", INGESTED);
  }

  /** The tables that {@link #ingest} made, asked by SQL, as {@link #lines}. */
  String ingested(String sql) {
    Map<String, List<Path>> views =
        ingestedTables().stream().collect(Collectors.toMap(StoredTable::table, lake()::files));
    try (DuckDbReader tables = DuckDbReader.over(views)) {
      return lines(tables.query(sql));
    }
  }

  /** One of the tables that {@link #ingest} made. */
  StoredTable ingestedTable(String name) {
    return ingestedTables().stream()
        .filter(table -> table.table().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<StoredTable> ingestedTables() {
    Path report = lake().runs().resolve(INGESTED).resolve(Stage.INGEST.id() + ".json");
    try {
      return Json.read(report, StageReport.class).tables().stream()
          .map(made -> lake().standing(made.table(), made.fingerprint()).orElseThrow())
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String lines(Answer answer) {
    List<String> columns = answer.columns();
    return answer.rows().stream()
        .map(row -> columns.stream()
            .map(column -> row.findText(column).orElse("-"))
            .collect(Collectors.joining(" | ")))
        .collect(Collectors.joining("\n"));
  }
}
