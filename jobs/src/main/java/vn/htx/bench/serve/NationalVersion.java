package vn.htx.bench.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Sql;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.Comparisons;
import vn.htx.catalog.common.Crosswalk;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.catalog.common.PlanValues;
import vn.htx.catalog.common.Units;
import vn.htx.engine.Schemas;
import vn.htx.engine.SqlResource;
import vn.htx.measure.FigureComparisons;
import vn.htx.night.VersionBuilder;
import vn.htx.store.DuckDbEngine;
import vn.htx.store.DuckDbFile;
import vn.htx.store.Lake;
import vn.htx.store.Recipe;
import vn.htx.store.SqlQuery;
import vn.htx.store.StoredTable;
import vn.htx.store.VersionManifest;
import vn.htx.store.Versions;

/**
 * A version of national size, made of the published one: as many cooperatives, communes and old districts as asked for,
 * each with the figures that one of the night's has, twice as many rounds, and comparisons as a night makes them. It
 * has no pages of its own.
 */
public final class NationalVersion {
  private static final long MEGABYTES = 1500;

  /** The domain whose figures are told of rounds. */
  private static final String SURVEYED = "readiness";

  /** The tables that have a query here, which reads the night's as {@code night_…} and those before it. */
  private static final List<Table> MULTIPLIED =
      List.of(Crosswalk.TABLE, Units.TABLE, IndicatorValues.TABLE);

  /** How many units there are. */
  public record Size(long cooperatives, long communes, long oldDistricts) {
    private static final Size FULL = new Size(32_000, 10_000, 700);

    /** A part of the country, with a few units at least. */
    public static Size of(double scale) {
      return new Size(
          part(FULL.cooperatives, scale),
          part(FULL.communes, scale),
          part(FULL.oldDistricts, scale));
    }

    private static long part(long full, double scale) {
      return Math.max(3, Math.round(full * scale));
    }
  }

  private final Lake lake;
  private final Catalog catalog;
  private final Size size;
  private final VersionManifest night;
  private final Map<String, SqlQuery.View> views = new HashMap<>();
  private final TreeMap<String, VersionManifest.TableRef> tables;

  private NationalVersion(Lake lake, Catalog catalog, Size size) {
    this.lake = lake;
    this.catalog = catalog;
    this.size = size;
    this.night = new Versions(lake)
        .published()
        .orElseThrow(() -> new IllegalStateException("no version is published"));
    this.tables = new TreeMap<>(night.tables());
  }

  /** Makes the version in the lake of a workspace and publishes it. Gives its database. */
  public static Path publish(Path workspace, Catalog catalog, Size size)
      throws IOException, SQLException {
    var lake = new Lake(workspace.resolve("lake"));
    String id = new NationalVersion(lake, catalog, size).build();
    new Versions(lake).publish(id, workspace);
    return lake.version(id).resolve(Versions.DATABASE);
  }

  private String build() throws IOException {
    for (Table table : MULTIPLIED) {
      views.put("night_" + table.name(), view(table, night));
    }
    views.put(PlanValues.TABLE.name(), view(PlanValues.TABLE, night));
    Map<String, String> words = words();
    try (var duckdb = new DuckDbEngine(lake, Map.of(), MEGABYTES)) {
      for (Table table : MULTIPLIED) {
        String file = table.name() + ".sql";
        make(table, SqlResource.text(NationalVersion.class, file, words), duckdb);
      }
      make(Comparisons.TABLE, FigureComparisons.sql(catalog.indicators(), night.asOfDay()), duckdb);
    }
    var made = new VersionManifest(
        night.asOf(), night.knownOn(), night.synthetic(), night.city(), tables, night.site());
    return new Versions(lake).build(made, folder -> {
      try {
        DuckDbFile.write(
            folder.resolve(Versions.DATABASE), VersionBuilder.marts(made, lake, catalog), catalog);
      } catch (SQLException failure) {
        throw new IOException("the database was not written", failure);
      }
    });
  }

  private SqlQuery.View view(Table table, VersionManifest version) {
    return new SqlQuery.View(
        lake.files(version, table.name())
            .orElseThrow(() -> new IllegalStateException("the night has no " + table.name())),
        Schemas.of(table));
  }

  private void make(Table table, String sql, DuckDbEngine duckdb) {
    StoredTable stored = duckdb.write(
        Recipe.of(table.name(), Map.of("size", size.toString(), "night", night.id())),
        Schemas.of(table),
        SqlQuery.of(sql, table.key(), views));
    views.put(table.name(), new SqlQuery.View(lake.files(stored), Schemas.of(table)));
    tables.put(
        table.name(),
        new VersionManifest.TableRef(stored.fingerprint(), stored.rows(), stored.digest()));
  }

  private Map<String, String> words() {
    return Map.of(
        "cooperatives", String.valueOf(size.cooperatives()),
        "communes", String.valueOf(size.communes()),
        "districts", String.valueOf(size.oldDistricts()),
        "amount", IndicatorValues.NUMERATOR.type().sql(),
        "sums", ids(catalog.indicators().stream().filter(Indicator::isSum)),
        "surveyed",
            ids(catalog.domains().stream()
                .filter(domain -> domain.id().equals(SURVEYED))
                .flatMap(domain -> domain.indicators().stream())));
  }

  private static String ids(Stream<Indicator> indicators) {
    return Sql.texts(indicators.map(Indicator::id).toList());
  }
}
