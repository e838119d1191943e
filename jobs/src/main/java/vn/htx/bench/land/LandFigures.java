package vn.htx.bench.land;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Lake;
import vn.htx.store.Versions;

/** What a program made of the files, by name: counts of rows, and figures of the city and of its present communes. */
final class LandFigures {
  /** Figures may differ by this, relative to the greater of 1 and their value. */
  private static final double TOLERATED = 1e-8;

  private static final String OF_BASELINE = """
      SELECT name, value FROM (
        UNPIVOT (SELECT CAST(COLUMNS(*) AS DOUBLE) FROM counts) ON COLUMNS(*))
      UNION ALL
      SELECT concat_ws(' ', valid_from, unit, name), value FROM (
        UNPIVOT (SELECT valid_from, unit, CAST(COLUMNS(* EXCLUDE (valid_from, unit)) AS DOUBLE) FROM figures
          WHERE unit = 'city' OR valid_from >= '2026-01-01') ON COLUMNS(* EXCLUDE (valid_from, unit)))
      WHERE unit <> '99999'""";

  private static final String OF_OURS = """
      SELECT CASE dataset WHEN 'parcels' THEN 'parcels' ELSE 'holders' END AS name, CAST(sum(rows_clean) AS DOUBLE) AS value
      FROM row_accounting WHERE dataset IN ('parcels', 'parcel_holders') GROUP BY dataset
      UNION ALL
      SELECT CASE dataset WHEN 'parcels' THEN 'parcels_rejected' ELSE 'holders_rejected' END, sum(rows_rejected)
      FROM row_accounting WHERE dataset IN ('parcels', 'parcel_holders') GROUP BY dataset
      UNION ALL
      SELECT CASE dataset WHEN 'parcels' THEN 'unknown_communes' ELSE 'orphans' END, sum(occurrences)
      FROM notices WHERE rule IN ('parcels.commune_code.reference', 'parcel_holders.parcel_id.reference') GROUP BY dataset
      UNION ALL
      SELECT concat_ws(' ', period, CASE unit_level WHEN 'city' THEN 'city' ELSE unit_code END,
        CASE WHEN indicator_id = 'holdings_count' THEN 'holdings' WHEN indicator_id = 'land_area' THEN 'area'
          WHEN category = 'lt_0.40' THEN 'simmons_low' WHEN category = 'gt_0.60' THEN 'simmons_high'
          ELSE indicator_id END),
        CASE WHEN category = '_T' THEN value ELSE value / 100 END
      FROM indicator_values
      WHERE (unit_level = 'city' OR (unit_level = 'commune' AND period >= '2026-01-01')) AND value IS NOT NULL
        AND unit_code <> 'unknown'
        AND (indicator_id IN ('holdings_count', 'land_area', 'simmons_mean', 'simmons_area_mean', 'simmons_median',
            'januszewski_mean', 'januszewski_median')
          OR (indicator_id = 'simmons_band_share' AND category <> '0.40_0.60'))""";

  private LandFigures() {}

  /** What this program published. */
  static SortedMap<String, Double> ours(Path workspace) {
    Path current = new Lake(workspace.resolve("lake")).current();
    try (DuckDbReader published = DuckDbReader.open(current.resolve(Versions.DATABASE))) {
      return read(published, OF_OURS);
    }
  }

  /** What a baseline wrote: files or, of Spark, folders of files. */
  static SortedMap<String, Double> baseline(Path workspace) throws IOException {
    Path out = LandBaseline.out(workspace);
    try (DuckDbReader files = DuckDbReader.over(
        Map.of("counts", parquet(out, "counts"), "figures", parquet(out, "figures")))) {
      return read(files, OF_BASELINE);
    }
  }

  private static List<Path> parquet(Path out, String table) throws IOException {
    Path one = out.resolve(table + ".parquet");
    if (Files.exists(one)) {
      return List.of(one);
    }
    try (Stream<Path> parts = Files.list(out.resolve(table))) {
      return parts.filter(part -> part.toString().endsWith(".parquet")).sorted().toList();
    }
  }

  private static SortedMap<String, Double> read(DuckDbReader from, String sql) {
    var figures = new TreeMap<String, Double>();
    from.query(sql)
        .rows()
        .forEach(row -> figures.put(row.text("name"), Double.valueOf(row.text("value"))));
    return figures;
  }

  /** What differs in names that both have, and counts that only one has; figures may be withheld in one. */
  static List<String> differences(SortedMap<String, Double> one, SortedMap<String, Double> other) {
    var differences = new ArrayList<String>();
    one.forEach((name, value) -> {
      Double second = other.get(name);
      if (second == null) {
        if (name.indexOf(' ') < 0) {
          differences.add("%s: %s ≠ –".formatted(name, value));
        }
      } else if (Math.abs(value - second) > TOLERATED * Math.max(1, Math.abs(value))) {
        differences.add("%s: %s ≠ %s".formatted(name, value, second));
      }
    });
    return differences;
  }
}
