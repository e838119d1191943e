package vn.htx.night.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.Ingredient;
import vn.htx.config.Contracts;
import vn.htx.config.FileOrigin;
import vn.htx.config.Framework;
import vn.htx.config.Frameworks;
import vn.htx.config.MappedItems;
import vn.htx.config.Mapping;
import vn.htx.config.Problems;
import vn.htx.config.SurveyItem;
import vn.htx.config.SurveyItems;
import vn.htx.config.Workspace;
import vn.htx.domain.DomainSlices;
import vn.htx.ingest.form.FormVocabulary;
import vn.htx.ingest.form.XlsForm;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.model.Sha256;
import vn.htx.model.UnitLevel;
import vn.htx.place.PlaceNames;
import vn.htx.place.ReferenceFiles;
import vn.htx.place.Unit;

/**
 * All configuration of a night, checked, every problem reported at once. Files of the workspace replace the
 * installation's of the same id.
 *
 * @param surveyItems the questions that survey files may ask: the items of every framework, the newest's words for
 *     each, and those of the survey's form
 * @param domains what is computed by it
 * @param rules the content of the files that domains declare, and of the frameworks
 * @param origins {@code kind/id} of each file to where it came from, as {@code htx plan} shows it
 * @param fingerprints {@code kind/id} of each file to the hash of its bytes, taken once when it was read
 */
public record Configuration(
    Workspace workspace,
    Contracts contracts,
    List<Framework> frameworks,
    List<SurveyItem> surveyItems,
    DomainSlices domains,
    Map<Ingredient<?>, Object> rules,
    SortedMap<String, FileOrigin> origins,
    SortedMap<String, String> fingerprints) {

  /** Ends with 2 where a folder has no {@code workspace.yaml}. */
  public static void requireWorkspace(Path directory) {
    if (!Files.exists(directory.resolve(Workspace.FILE))) {
      throw HtxException.config(Problem.of("Không phải thư mục làm việc", "Not a workspace")
          .at(directory.resolve(Workspace.FILE).toString())
          .found("không có tệp / no such file")
          .todo(
              "tạo bằng ./htx init DIR, hoặc chọn --data khác",
              "make one with ./htx init DIR, or choose another --data"));
    }
  }

  /** Reads and checks everything, or ends with 2 and all that is wrong. */
  public static Configuration load(Installation installation, Path directory) {
    requireWorkspace(directory);
    var problems = new Problems();
    Catalog catalog = installation.domains().catalog();
    Workspace workspace = Workspace.load(catalog, directory, problems);
    var origins = new TreeMap<String, FileOrigin>();
    for (Workspace.Configuration kind : Workspace.Configuration.values()) {
      Map<String, FileOrigin> chosen = kind == Workspace.Configuration.REFERENCE
          ? tables(installation, directory, workspace)
          : workspace.files(kind, installation.data(), directory, problems);
      chosen.forEach((id, origin) -> origins.put(kind.folder() + "/" + id, origin));
    }
    var files = new ChosenFiles(origins, problems);
    Path ownContracts = directory.resolve(Workspace.Configuration.CONTRACTS.folder());
    origins.putAll(PageFiles.of(installation, directory, workspace));
    Map<String, FileOrigin> mapped = Mapping.files(catalog, ownContracts, problems);
    var mappings = new TreeMap<String, Mapping>();
    mapped.forEach((id, origin) -> {
      origins.put(Mapping.FOLDER + "/" + id, origin);
      mappings.put(id, Mapping.read(origin.file(), problems));
    });
    Contracts stated =
        Contracts.load(catalog, files.of(Workspace.Configuration.CONTRACTS), mappings, problems);
    Map<Ingredient<?>, Object> rules = PageConfiguration.rules(installation.domains(), files);
    List<Framework> frameworks = Frameworks.FILES.among(rules).all();
    FormVocabulary.Named named = FormVocabulary.of(
        XlsForm.all(catalog, ownContracts, problems),
        stated,
        MappedItems.of(mappings, stated, SurveyItems.of(frameworks), problems),
        problems);
    named
        .files()
        .forEach((id, file) -> origins.put(
            XlsForm.FOLDER + "/" + id, new FileOrigin(file, FileOrigin.Source.WORKSPACE)));
    for (String table : List.of("reference/units", "reference/crosswalk")) {
      files.one(table, (file, collected) -> file);
    }
    problems.throwIfAny();
    requireCity(workspace, directory, Optional.ofNullable(origins.get("reference/units")));
    return new Configuration(
        workspace,
        named.contracts(),
        frameworks,
        named.items(),
        installation.domains(),
        rules,
        origins,
        hashes(origins));
  }

  /** What pages need of it. */
  public PageConfiguration ofPages() {
    return new PageConfiguration(workspace, domains, rules, origins);
  }

  public Catalog catalog() {
    return domains.catalog();
  }

  /** The hashes of the files that an ingredient is read from. */
  public String fingerprint(Ingredient<?> ingredient) {
    var text = new StringBuilder();
    fingerprints.forEach((id, hash) -> {
      if (ingredient.files().stream()
          .anyMatch(file -> file.endsWith("/") ? id.startsWith(file) : id.equals(file))) {
        text.append(id).append('=').append(hash).append('\n');
      }
    });
    return Sha256.of(text.toString()).substring(0, 16);
  }

  /** The workspace's city is one of the list of units: otherwise figures of the city would belong to no unit. */
  private static void requireCity(Workspace workspace, Path directory, Optional<FileOrigin> units) {
    List<String> cities = ReferenceFiles.units(units.orElseThrow().file()).stream()
        .filter(unit -> unit.level() == UnitLevel.CITY)
        .map(Unit::code)
        .distinct()
        .toList();
    if (!cities.contains(workspace.city())) {
      throw HtxException.config(Problem.of(
              "Danh mục đơn vị không có thành phố mang mã này",
              "The list of units has no city with this code")
          .at(directory.resolve(Workspace.FILE) + " › workspace.city")
          .found(workspace.city())
          .allowed(String.join(", ", cities))
          .todo(
              "sửa workspace.city, hoặc đặt danh mục của tỉnh, thành phố vào reference/units.csv",
              "mend workspace.city, or put the list of your province into reference/units.csv"));
    }
  }

  private static SortedMap<String, String> hashes(SortedMap<String, FileOrigin> origins) {
    var fingerprints = new TreeMap<String, String>();
    origins.forEach((id, origin) -> fingerprints.put(id, hash(origin.file())));
    return fingerprints;
  }

  /** The hashes of all files of a kind, as one ingredient. */
  public String fingerprint(Workspace.Configuration kind) {
    var text = new StringBuilder();
    fingerprints.tailMap(kind.folder() + "/").forEach((id, hash) -> {
      if (id.startsWith(kind.folder() + "/")) {
        text.append(id).append('=').append(hash).append('\n');
      }
    });
    return Sha256.of(text.toString()).substring(0, 16);
  }

  /** What names of places mean, by the units, the crosswalk and, where there is one, the list of provinces. */
  public PlaceNames placeNames() {
    return PlaceNames.of(
        ReferenceFiles.units(file("reference/units")),
        ReferenceFiles.crosswalk(file("reference/crosswalk")),
        Optional.ofNullable(origins.get("reference/provinces"))
            .map(FileOrigin::file)
            .map(ReferenceFiles::provinces)
            .orElse(List.of()));
  }

  /** A configuration file that need not be there. */
  public Optional<Path> find(String id) {
    return Optional.ofNullable(origins.get(id)).map(FileOrigin::file);
  }

  /** A configuration file that is there: its absence was a problem when loading. */
  public Path file(String id) {
    return find(id).orElseThrow();
  }

  private static String hash(Path file) {
    try {
      return Sha256.of(file).substring(0, 16);
    } catch (IOException unreadable) {
      throw HtxException.config(
          Problem.of("Không đọc được tệp cấu hình", "A configuration file cannot be read")
              .at(file.toString())
              .found(unreadable.toString()));
    }
  }

  /** Reference data are tables, one file each; a workspace's own replaces the installation's. */
  static Map<String, FileOrigin> tables(
      Installation installation, Path directory, Workspace workspace) {
    String folder = Workspace.Configuration.REFERENCE.folder();
    var files = new TreeMap<String, FileOrigin>();
    for (String id : List.of("units", "crosswalk", "provinces")) {
      Path own = directory.resolve(folder).resolve(id + ".csv");
      if (Files.exists(own)) {
        files.put(id, new FileOrigin(own, FileOrigin.Source.WORKSPACE));
      } else if (workspace.fallback().contains(Workspace.Configuration.REFERENCE)) {
        files.put(
            id,
            new FileOrigin(
                installation.data().resolve(folder).resolve(id + ".csv"),
                FileOrigin.Source.INSTALLATION));
      }
    }
    return files;
  }
}
