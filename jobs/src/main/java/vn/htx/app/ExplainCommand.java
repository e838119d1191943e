package vn.htx.app;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.htx.app.lake.ReadVersions;
import vn.htx.app.option.RunOptions;
import vn.htx.app.site.SitePages;
import vn.htx.app.terminal.Console;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.night.Exit;
import vn.htx.night.VersionTables;
import vn.htx.night.input.Installation;
import vn.htx.night.input.PageConfiguration;
import vn.htx.page.Scope;
import vn.htx.page.explain.Explanation;
import vn.htx.page.explain.FigureKey;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Lake;
import vn.htx.store.VersionManifest;
import vn.htx.store.Versions;
import vn.htx.text.Nearest;

/** {@code htx explain}: what made a figure, as the page of the same name says it. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Một con số từ đâu mà ra: cách tính, các quan sát, các tệp.",
      "Where a figure comes from: formula, observations, files."
    })
final class ExplainCommand implements Callable<Integer> {
  private static final String LATEST = "latest";

  /** The latest figures of a unit, by its code or its name. */
  private static final String FIGURES = """
      SELECT DISTINCT unit_level, unit_code, period
      FROM indicator_values
      WHERE indicator_id = ? AND (unit_code = ?
        OR unit_code IN (SELECT code FROM units WHERE lower(name) = lower(?)))
      ORDER BY period DESC, unit_level""";

  @Mixin
  private RunOptions.DataOption data;

  @Parameters(
      index = "0",
      paramLabel = "INDICATOR",
      description = {"Mã chỉ tiêu, như par30.", "Id of an indicator."})
  private String indicator;

  @Parameters(
      index = "1",
      paramLabel = "UNIT",
      description = {
        "Mã hoặc tên đơn vị: 31, 11824, \"Xã Vĩnh Bảo\".",
        "Code or name of a unit; 31 is the city."
      })
  private String unit;

  @Parameters(
      index = "2",
      paramLabel = "PERIOD",
      arity = "0..1",
      defaultValue = LATEST,
      description = {
        "Kỳ: 2026H1, 2026-06, 2026-06-30; mặc định kỳ mới nhất.",
        "Period. Default: the latest."
      })
  private String period;

  @Option(
      names = "--by",
      paramLabel = "COLUMN=CODE",
      description = {
        "Phân tổ, như category=3 hoặc sector=AGRICULTURE; nhiều lần được.",
        "Part of a breakdown, as category=3; may be repeated."
      })
  private Map<String, String> by = new HashMap<>();

  @Option(
      names = "--at",
      paramLabel = "VERSION",
      description = {
        "Bản cũ hơn; xem ./htx lake versions.",
        "An older version; see ./htx lake versions."
      })
  private Optional<String> at = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Installation installation = Domains.installation();
    Catalog catalog = installation.domains().catalog();
    requireIndicator(catalog);
    requireBreakdowns();
    Lake lake = data.lake(installation);
    VersionManifest manifest = ReadVersions.require(lake, at);
    Scope scope = SitePages.scope(
        manifest, PageConfiguration.load(installation, data.workspace(installation)));
    try (DuckDbReader tables = DuckDbReader.open(
        lake.version(manifest.id()).resolve(Versions.DATABASE),
        VersionTables.files(catalog, lake, manifest))) {
      FigureKey key = key(tables);
      Explanation explanation =
          Explanation.of(tables, scope, key, 1).orElseThrow(() -> noFigure(key));
      Console.ofProcess().print(ExplanationText.of(explanation));
    }
    return Exit.DONE;
  }

  private void requireIndicator(Catalog catalog) {
    if (catalog.indicator(indicator).isEmpty()) {
      var problem =
          Problem.of("Không có chỉ tiêu này", "There is no such indicator").found(indicator);
      List<String> known = catalog.indicators().stream().map(Indicator::id).toList();
      throw HtxException.config(Nearest.of(indicator, known)
          .map(near ->
              problem.todo("có phải '%s'?".formatted(near), "did you mean '%s'?".formatted(near)))
          .orElse(problem.allowed(String.join(", ", known))));
    }
  }

  private void requireBreakdowns() {
    List<String> known = FigureKey.BREAKDOWNS.stream().map(IndicatorValues::id).toList();
    by.keySet().stream().filter(column -> !known.contains(column)).findFirst().ifPresent(column -> {
      throw HtxException.config(Problem.of("Không có phân tổ này", "There is no such breakdown")
          .at("--by")
          .found(column)
          .allowed(String.join(", ", known)));
    });
  }

  /** The figure that is asked for, of the finest level where a name is that of units of several. */
  private FigureKey key(DuckDbReader tables) {
    List<Answer.Row> rows = tables.query(FIGURES, indicator, unit, unit).rows();
    if (rows.isEmpty()) {
      throw HtxException.config(Problem.of(
              "Chỉ tiêu này không có số của đơn vị này", "The indicator has no figure of this unit")
          .at(indicator)
          .found(unit)
          .todo(
              "xem các đơn vị: ./htx query \"SELECT DISTINCT code, name FROM units\"",
              "see the units: ./htx query \"SELECT DISTINCT code, name FROM units\""));
    }
    Answer.Row chosen = rows.stream()
        .filter(row -> period.equals(LATEST) || row.text("period").equals(period))
        .findFirst()
        .orElseThrow(() -> HtxException.config(Problem.of(
                "Đơn vị này không có số của kỳ này", "The unit has no figure of this period")
            .at("%s %s".formatted(indicator, unit))
            .found(period)
            .allowed(String.join(
                ", ", rows.stream().map(row -> row.text("period")).distinct().toList()))));
    var codes = new HashMap<>(by);
    codes.put(FigureKey.name(IndicatorValues.UNIT_LEVEL), chosen.text("unit_level"));
    codes.put(FigureKey.name(IndicatorValues.UNIT_CODE), chosen.text("unit_code"));
    codes.put(FigureKey.name(IndicatorValues.PERIOD), chosen.text("period"));
    return FigureKey.of(indicator, codes);
  }

  private HtxException noFigure(FigureKey key) {
    return HtxException.config(Problem.of(
            "Không có số của phân tổ này; có thể chỉ tiêu chỉ được chia nhóm",
            "There is no figure of this breakdown; the indicator may be told by category alone")
        .at(indicator)
        .found(key.named().toString())
        .todo(
            "xem các phân tổ: ./htx query \"SELECT DISTINCT sector, size_class, readiness_level, category FROM"
                + " indicator_values WHERE indicator_id = '%s'\"".formatted(indicator),
            "see the breakdowns with the same query"));
  }
}
