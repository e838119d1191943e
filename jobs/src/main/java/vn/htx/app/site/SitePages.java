package vn.htx.app.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.htx.catalog.Catalog;
import vn.htx.chart.model.ValueBand;
import vn.htx.config.Workspace;
import vn.htx.dashboard.serve.view.Views;
import vn.htx.dashboard.serve.visit.Edition;
import vn.htx.dashboard.site.Site;
import vn.htx.domain.DomainSlice;
import vn.htx.model.Bilingual;
import vn.htx.model.DataOrigin;
import vn.htx.model.HtxException;
import vn.htx.model.Sha256;
import vn.htx.night.Pages;
import vn.htx.night.VersionTables;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.PageConfiguration;
import vn.htx.night.input.PageFiles;
import vn.htx.page.Annotations;
import vn.htx.page.QualityFigures;
import vn.htx.page.QualityPage;
import vn.htx.page.Scope;
import vn.htx.place.AnnotationList;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Json;
import vn.htx.store.Lake;
import vn.htx.store.VersionManifest;
import vn.htx.store.Versions;

/**
 * The pages of versions and of runs: gives the dashboard their figures, the alliance's name and the words of its rules.
 */
public final class SitePages implements Pages {
  /** The page of the last runs, among the runs' folders. */
  public static final String RUNS = "index.html";

  /**
   * A hash of what the pages are made of besides the version's tables: the program, names and limits of the workspace,
   * and the dates that are marked on charts.
   */
  @Override
  public String fingerprint(Configuration configuration, String code) {
    return Sha256.of(Json.text(List.of(
        code,
        configuration.workspace().name(),
        configuration.workspace().fewBelow(),
        configuration.fingerprints().getOrDefault(PageFiles.ANNOTATIONS, ""),
        names(configuration.ofPages()))));
  }

  @Override
  public void write(Lake lake, Path folder, VersionManifest manifest, Configuration configuration) {
    Scope scope = scope(manifest, configuration.ofPages());
    Path database = folder.resolve(Versions.DATABASE);
    var origin = new Site.Origin(
        declared(configuration.domains().all()),
        manifest.site(),
        lake.published().map(id -> lake.version(id).resolve(Versions.SITE)));
    Map<String, List<Path>> tables = VersionTables.files(configuration.catalog(), lake, manifest);
    try (Edition edition = Edition.open(scope, database, tables);
        DuckDbReader lists = DuckDbReader.open(database, tables)) {
      Site.write(
          edition,
          origin,
          QualityFigures.lists(lists, configuration.catalog()),
          folder.resolve(Versions.SITE));
    }
  }

  /** What the pages need of the domains. */
  public static Views.Declared declared(List<DomainSlice> domains) {
    return new Views.Declared(
        domains.stream().map(DomainSlice::view).toList(),
        domains.stream().flatMap(domain -> domain.cooperatives().stream()).toList());
  }

  /** What the pages of a version need besides its figures. */
  public static Scope scope(VersionManifest manifest, PageConfiguration configuration) {
    LocalDate asOf = LocalDate.parse(manifest.asOf());
    return new Scope(
            configuration.domains().catalog(),
            configuration.workspace().name(),
            asOf,
            manifest.knownOn().isEmpty() ? asOf : LocalDate.parse(manifest.knownOn()),
            manifest.id(),
            manifest.synthetic() ? DataOrigin.SYNTHETIC : DataOrigin.REAL,
            configuration.workspace().fewBelow(),
            names(configuration),
            MapGrounds.of(configuration))
        .with(annotations(configuration), bands(configuration));
  }

  static Map<String, List<ValueBand>> bands(PageConfiguration configuration) {
    var bands = new TreeMap<String, List<ValueBand>>();
    configuration
        .domains()
        .all()
        .forEach(domain -> domain
            .bands(configuration.rules())
            .forEach((indicator, ranges) -> bands.put(indicator.id(), ranges)));
    return bands;
  }

  /** Reads nothing until a chart over time is drawn. */
  static Annotations annotations(PageConfiguration configuration) {
    return new Annotations(() -> configuration
        .find(PageFiles.ANNOTATIONS)
        .map(file -> read(file, configuration.domains().catalog()))
        .orElse(new Annotations.Read(List.of(), List.of())));
  }

  private static Annotations.Read read(Path file, Catalog catalog) {
    var scopes = new TreeSet<String>();
    catalog.domains().forEach(domain -> scopes.add(domain.id()));
    catalog.indicators().forEach(indicator -> scopes.add(indicator.id()));
    try {
      return new Annotations.Read(AnnotationList.checked(file, scopes), List.of());
    } catch (HtxException wrong) {
      return new Annotations.Read(List.of(), wrong.problems());
    }
  }

  @Override
  public String listOfFiles() {
    return QualityPage.FILES;
  }

  @Override
  public void writeRuns(Lake lake, Workspace workspace) throws IOException {
    RunPages.write(lake, workspace);
  }

  private static Map<String, Map<String, Bilingual>> names(PageConfiguration configuration) {
    var names = new TreeMap<String, Map<String, Bilingual>>();
    for (DomainSlice domain : configuration.domains().all()) {
      domain
          .names(configuration.rules())
          .forEach((column, codes) -> names.put(column.id(), new TreeMap<>(codes)));
    }
    return names;
  }
}
