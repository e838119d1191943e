package vn.htx.config;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.htx.catalog.Catalog;
import vn.htx.model.Bilingual;

/**
 * The settings of one workspace, from {@code workspace.yaml}. Only its name and kind must be stated.
 *
 * @param name shown on pages as their owner
 * @param timeZone decides which day is yesterday; default Asia/Ho_Chi_Minh
 * @param city code of the city unit; default 31
 * @param asOf the pinned as-of date; empty: yesterday
 * @param required datasets without which nothing is published; default cooperatives
 * @param defaultTolerance share of rows, and of answers, that may be rejected before a run ends with 3; default 0.02
 * @param tolerances the same for single datasets
 * @param fileMegabytes the largest file that is read, in megabytes of 1,048,576 bytes; default 2048
 * @param suppressBelow cells of fewer holders or individual borrowers are emptied; default 5
 * @param fewBelow figures of fewer cooperatives are marked 'ít quan sát'; default 10
 * @param forms submissions that do not count, and how cleaning logs are read
 * @param nightsFromTheDesk whether operators may start a night from the served pages; default false
 * @param fallback what is taken from the installation where the workspace has no file of its own; default all
 */
public record Workspace(
    Bilingual name,
    Kind kind,
    ZoneId timeZone,
    String city,
    Optional<LocalDate> asOf,
    List<String> required,
    BigDecimal defaultTolerance,
    Map<String, BigDecimal> tolerances,
    int fileMegabytes,
    int suppressBelow,
    int fewBelow,
    FormSettings forms,
    boolean nightsFromTheDesk,
    Set<Configuration> fallback) {
  /** The file's name inside the workspace. */
  public static final String FILE = "workspace.yaml";

  /** Whether the data are synthetic or of real people; the two are never mixed. */
  public enum Kind {
    SYNTHETIC,
    REAL
  }

  /** A folder of configuration that a workspace may have of its own. */
  public enum Configuration {
    CONTRACTS,
    FRAMEWORKS,
    RULES,
    REFERENCE;

    /** The folder's name, in the workspace and in the installation's {@code data/}. */
    public String folder() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Workspace {
    required = List.copyOf(required);
    tolerances = Collections.unmodifiableMap(new TreeMap<>(tolerances));
    fallback = Collections.unmodifiableSet(new TreeSet<>(fallback)); // in order, for fingerprints
  }

  /** Reads {@code workspace.yaml} of a folder. A wrong value is added to the problems and replaced by its default. */
  public static Workspace load(Catalog catalog, Path folder, Problems problems) {
    return WorkspaceFile.load(catalog, folder.resolve(FILE), problems);
  }

  public boolean isSynthetic() {
    return kind == Kind.SYNTHETIC;
  }

  /** Share of a dataset's rows, and of its answers, that may be rejected. */
  public BigDecimal tolerance(String dataset) {
    return tolerances.getOrDefault(dataset, defaultTolerance);
  }

  /** The files of one kind of configuration that are in force, by id. */
  public Map<String, FileOrigin> files(
      Configuration configuration, Path installation, Path workspace, Problems problems) {
    return FileOrigin.files(
        Optional.of(installation.resolve(configuration.folder()))
            .filter(folder -> fallback.contains(configuration)),
        Optional.of(workspace.resolve(configuration.folder())),
        problems);
  }

  /** The text of a new workspace's {@code workspace.yaml}, with every setting at its default and explained. */
  public static String template(Kind kind, Bilingual name) {
    return WorkspaceFile.template(kind, name);
  }
}
