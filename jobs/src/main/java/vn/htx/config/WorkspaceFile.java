package vn.htx.config;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.Table;
import vn.htx.config.Workspace.Configuration;
import vn.htx.config.Workspace.Kind;
import vn.htx.model.Bilingual;
import vn.htx.model.Problem;
import vn.htx.model.ReviewState;

/** Reads and writes {@code workspace.yaml}. */
final class WorkspaceFile {
  static final String TIME_ZONE = "Asia/Ho_Chi_Minh";
  static final String CITY = "31";
  static final List<String> REQUIRED = List.of("cooperatives");
  static final BigDecimal TOLERANCE = new BigDecimal("0.02");
  static final int FILE_MEGABYTES = 2048;
  static final int SUPPRESS_BELOW = 5;
  static final int FEW_BELOW = 10;
  private static final String AGREES = "agrees";
  private static final String ANY = "any";

  private WorkspaceFile() {}

  static Workspace load(Catalog catalog, Path file, Problems problems) {
    if (!Files.exists(file)) {
      problems.add(
          Problem.of("Thư mục này không phải không gian làm việc", "The folder is no workspace")
              .at(file.toString())
              .todo(
                  "kiểm tra --data (hoặc HTX_DATA); tạo không gian mới bằng ./htx init THƯ_MỤC",
                  "check --data (or HTX_DATA); make a new workspace with ./htx init DIR"));
      return parse(
          catalog,
          file.toString(),
          template(Kind.SYNTHETIC, Bilingual.of("?", "?")),
          new Problems());
    }
    return read(catalog, Node.read(file, problems));
  }

  public static Workspace parse(Catalog catalog, String file, String yaml, Problems problems) {
    return read(catalog, Node.parse(file, yaml, problems));
  }

  private static Workspace read(Catalog catalog, Node document) {
    List<String> datasets = catalog.datasets().stream().map(Table::name).toList();
    document.onlyKeys(
        "workspace",
        "required",
        "tolerance",
        "limits",
        "suppress_below",
        "few_below",
        "forms",
        "desk",
        "fallback");
    Node about = document.child("workspace").onlyKeys("name", "kind", "time_zone", "city", "as_of");
    Map<String, BigDecimal> tolerances = tolerances(datasets, document);
    BigDecimal usual = tolerances.containsKey("default") ? tolerances.remove("default") : TOLERANCE;
    return new Workspace(
        about.child("name").bilingual(),
        ContractReader.oneOf(about.child("kind"), "synthetic", "real").equals("real")
            ? Kind.REAL
            : Kind.SYNTHETIC,
        about.find("time_zone").flatMap(WorkspaceFile::zone).orElseGet(() -> ZoneId.of(TIME_ZONE)),
        about.find("city").map(WorkspaceFile::city).orElse(CITY),
        about.find("as_of").flatMap(WorkspaceFile::day),
        document.find("required").map(node -> datasets(datasets, node)).orElse(REQUIRED),
        usual,
        tolerances,
        document
            .find("limits")
            .map(limits -> limits.onlyKeys("file_mb"))
            .flatMap(limits -> limits.find("file_mb"))
            .map(node -> atLeast(node, 1))
            .orElse(FILE_MEGABYTES),
        document.find("suppress_below").map(node -> atLeast(node, 1)).orElse(SUPPRESS_BELOW),
        document.find("few_below").map(node -> atLeast(node, 1)).orElse(FEW_BELOW),
        document.find("forms").map(WorkspaceFile::forms).orElse(FormSettings.USUAL),
        document
            .find("desk")
            .map(desk -> desk.onlyKeys("start_night"))
            .flatMap(desk -> desk.find("start_night"))
            .map(Node::flag)
            .orElse(false),
        document
            .find("fallback")
            .map(WorkspaceFile::fallback)
            .orElseGet(() -> EnumSet.allOf(Configuration.class)));
  }

  private static Optional<ZoneId> zone(Node node) {
    try {
      return Optional.of(ZoneId.of(node.text()));
    } catch (DateTimeException unknown) {
      node.wrong("một múi giờ như " + TIME_ZONE, "a time zone");
      return Optional.empty();
    }
  }

  private static String city(Node node) {
    String code = node.text();
    if (!code.matches("\\d{1,5}")) {
      node.wrong("mã thành phố, như \"31\"", "the city's code");
    }
    return code;
  }

  private static Optional<LocalDate> day(Node node) {
    LocalDate day = node.date();
    return day.equals(LocalDate.EPOCH) ? Optional.empty() : Optional.of(day);
  }

  private static List<String> datasets(List<String> known, Node node) {
    for (Node each : node.list()) {
      if (!known.contains(each.text())) {
        CustomProperties.unknown(each, each.text(), known);
      }
    }
    return node.list().stream().map(Node::text).filter(known::contains).toList();
  }

  private static Map<String, BigDecimal> tolerances(List<String> datasets, Node document) {
    var tolerances = new TreeMap<String, BigDecimal>();
    var keys = new ArrayList<>(datasets);
    keys.add(0, "default");
    document
        .find("tolerance")
        .map(node -> node.onlyKeys(keys.toArray(String[]::new)).children())
        .orElse(Map.of())
        .forEach((dataset, node) -> tolerances.put(dataset, share(node)));
    return tolerances;
  }

  private static BigDecimal share(Node node) {
    BigDecimal share = node.number();
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      node.wrong("một tỷ lệ từ 0 đến 1, như 0.02", "a share from 0 to 1");
    }
    return share;
  }

  private static int atLeast(Node node, int least) {
    int value = node.integer();
    if (value < least) {
      node.wrong(
          "số nguyên từ %s trở lên".formatted(least),
          "a whole number of %s or more".formatted(least));
    }
    return value;
  }

  private static FormSettings forms(Node node) {
    node.onlyKeys("review_states_left_out", "blank_old_value");
    return new FormSettings(
        node.find("review_states_left_out")
            .map(states -> states.list().stream()
                .map(state -> state.coded(ReviewState.class))
                .collect(Collectors.toSet()))
            .orElse(FormSettings.USUAL.leftOut()),
        node.find("blank_old_value")
            .map(value -> ContractReader.oneOf(value, AGREES, ANY).equals(ANY))
            .orElse(FormSettings.USUAL.anyOldValue()));
  }

  private static Set<Configuration> fallback(Node node) {
    String[] names =
        Arrays.stream(Configuration.values()).map(Configuration::folder).toArray(String[]::new);
    node.onlyKeys(names);
    var on = EnumSet.noneOf(Configuration.class);
    for (Configuration configuration : Configuration.values()) {
      if (node.find(configuration.folder()).map(Node::flag).orElse(true)) {
        on.add(configuration);
      }
    }
    return on;
  }

  static String template(Kind kind, Bilingual name) {
    return """
        # Thiết lập của không gian làm việc / settings of this workspace.
        workspace:
          name:
            vi: %s
            en: %s
          # synthetic: số liệu mô phỏng; real: số liệu thật. Hai loại không bao giờ trộn lẫn.
          kind: %s
          time_zone: %s
          # mã thành phố / code of the city
          city: "%s"
          # ghim ngày của số liệu; bỏ trống: hôm qua / pins the day of the figures; absent: yesterday
          # as_of: 2026-06-30

        # Thiếu bộ dữ liệu này thì không công bố gì / without these nothing is published (exit 4).
        required: [%s]

        # Tỷ lệ dòng (và câu trả lời) bị loại còn chấp nhận được / share of rows rejected before exit 3.
        tolerance:
          default: %s

        limits:
          # tệp lớn hơn bị bỏ qua / larger files are left out
          file_mb: %s

        # Ô có ít hộ hoặc ít người vay hơn số này được che / cells of fewer holders or borrowers are emptied.
        suppress_below: %s
        # Ít HTX hơn số này thì ghi 'ít quan sát' / fewer cooperatives are marked as few observations.
        few_below: %s

        # Phiếu của KoboToolbox, ODK Central / submissions of KoboToolbox and ODK Central.
        forms:
          # phiếu ở trạng thái này không được tính / submissions of these review states do not count:
          # approved, edited, not_reviewed, on_hold, not_approved, hasIssues, rejected
          review_states_left_out: [%s]
          # giá trị cũ bỏ trống trong nhật ký làm sạch / a blank old value of a cleaning log:
          # agrees: ô phải đang trống / the cell must be empty; any: ô đang ghi gì cũng được / whatever stands there
          blank_old_value: %s

        # Bàn nhập liệu của ./htx serve / the clerk's desk of ./htx serve.
        desk:
          # người vận hành được bấm chạy đêm / operators may start a night there
          start_night: false

        # Dùng tệp của bản cài đặt khi ở đây không có / take the installation's file where none is here.
        fallback:
          contracts: true
          frameworks: true
          rules: true
          reference: true
        """.formatted(
            quoted(name.vi()),
            quoted(name.en()),
            kind.name().toLowerCase(Locale.ROOT),
            TIME_ZONE,
            CITY,
            String.join(", ", REQUIRED),
            TOLERANCE.toPlainString(),
            FILE_MEGABYTES,
            SUPPRESS_BELOW,
            FEW_BELOW,
            FormSettings.USUAL.codes(),
            FormSettings.USUAL.anyOldValue() ? ANY : AGREES);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
