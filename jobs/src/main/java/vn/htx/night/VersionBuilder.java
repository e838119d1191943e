package vn.htx.night;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.Rejected;
import vn.htx.catalog.common.RejectedAnswers;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.RunInputs;
import vn.htx.night.table.Pipeline;
import vn.htx.night.table.Task;
import vn.htx.query.DuckDbReader;
import vn.htx.store.DuckDbFile;
import vn.htx.store.Lake;
import vn.htx.store.StoredTable;
import vn.htx.store.VersionManifest;
import vn.htx.store.Versions;

/** Builds a version of a lake: manifest, database, pages. Needs no Spark. */
public record VersionBuilder(Lake lake, Configuration configuration, Pages pages) {

  VersionManifest manifest(Pipeline pipeline, RunInputs inputs) {
    var tables = new TreeMap<String, VersionManifest.TableRef>();
    for (Task task : pipeline.tasks()) {
      if (configuration.catalog().find(task.name()).isPresent()) {
        StoredTable stored = lake.find(task.recipe())
            .orElseThrow(
                () -> new IllegalStateException("table %s is missing".formatted(task.name())));
        tables.put(
            task.name(),
            new VersionManifest.TableRef(stored.fingerprint(), stored.rows(), stored.digest()));
      }
    }
    return new VersionManifest(
        inputs.asOf(),
        inputs.knownOn(),
        inputs.synthetic(),
        configuration.workspace().city(),
        tables,
        pages.fingerprint(configuration, inputs.code()));
  }

  /** Builds the version unless it is there; returns its id. */
  public String build(VersionManifest manifest) throws IOException {
    return new Versions(lake).build(manifest, folder -> {
      Path database = folder.resolve(Versions.DATABASE);
      try {
        DuckDbFile.write(
            database, marts(manifest, lake, configuration.catalog()), configuration.catalog());
      } catch (SQLException failure) {
        throw HtxException.transientFault(
            Problem.of("Không ghi được htx.duckdb", "htx.duckdb cannot be written")
                .at(folder.toString())
                .found(String.valueOf(failure.getMessage()))
                .todo("kiểm tra dung lượng đĩa rồi chạy lại", "check disk space, then run again"),
            failure);
      }
      try (DuckDbReader published =
          DuckDbReader.open(database, beside(manifest, lake, configuration.catalog()))) {
        List<Problem> failures = PublishChecks.failures(published, configuration.catalog());
        if (!failures.isEmpty()) {
          throw new HtxException(HtxException.Kind.DATA, failures);
        }
      }
      pages.write(lake, folder, manifest, configuration);
    });
  }

  /** The rejected rows, which the page lists by place and rule, and the tables that checks of domains read. */
  private static List<Table> beside(Catalog catalog) {
    return Stream.concat(
            Stream.of(Rejected.TABLE, RejectedAnswers.TABLE),
            catalog.domains().stream()
                .flatMap(domain -> domain.checks().stream())
                .flatMap(check -> check.beside().stream()))
        .distinct()
        .toList();
  }

  /** The files of those that the version has. */
  private static Map<String, List<Path>> beside(
      VersionManifest manifest, Lake lake, Catalog catalog) {
    var places = new TreeMap<String, List<Path>>();
    for (Table table : beside(catalog)) {
      lake.files(manifest, table.name()).ifPresent(files -> places.put(table.name(), files));
    }
    return places;
  }

  /** The tables that leave the lake: no clean rows, no holders, no single loans, no rejected texts. */
  public static Map<Table, List<Path>> marts(VersionManifest manifest, Lake lake, Catalog catalog) {
    var marts = new LinkedHashMap<Table, List<Path>>();
    for (Table table : catalog.tables()) {
      if (leaves(table)) {
        lake.files(manifest, table.name()).ifPresent(files -> marts.put(table, files));
      }
    }
    return marts;
  }

  private static boolean leaves(Table table) {
    return switch (table.layer()) {
      case MART, REFERENCE -> true;
      case QUALITY -> table.name().equals("row_accounting") || table.name().equals("notices");
      case CLEAN, WIDE, DESCRIPTION -> false;
    };
  }

  /** Whether a version's database or pages are made from a table. */
  public static boolean isRead(Catalog catalog, String name) {
    return catalog
        .find(name)
        .filter(table -> leaves(table) || beside(catalog).contains(table))
        .isPresent();
  }
}
