package vn.htx.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.night.input.RunInputs;
import vn.htx.page.change.Ingredients;
import vn.htx.page.change.Ingredients.Kind;
import vn.htx.store.Json;
import vn.htx.store.Lake;
import vn.htx.store.VersionManifest;

/**
 * What a version was made from, gathered of its manifest, the recipe of its figures, and the pinned inputs of the run
 * that published it. Where no such run is left, files and configuration are not known.
 */
final class VersionRecord {
  /** Recipes name settings of the workspace, which are no files, by these. */
  private static final List<String> SETTINGS = List.of("disclosure", "undelivered");

  private static final String CODE = "code";
  private static final String ONE = "";

  /** The part of {@link RunInputs} that is compared. */
  private record Pinned(
      String code,
      String hashKey,
      SortedMap<String, String> configuration,
      List<Named> files,
      List<Named> review) {}

  private record Named(String path, String sha256) {}

  private final Map<Kind, SortedMap<String, String>> parts = new EnumMap<>(Kind.class);

  private VersionRecord() {}

  static Ingredients of(
      Lake lake, VersionManifest manifest, List<Publications.Publication> publications)
      throws IOException {
    var record = new VersionRecord();
    record.add(Kind.AS_OF, ONE, manifest.asOf());
    record.add(Kind.KNOWN_ON, ONE, manifest.knownOn());
    record.addRecipe(lake, manifest);
    Optional<Publications.Publication> last = publications.stream()
        .filter(each -> each.version().equals(manifest.id()))
        .reduce((before, after) -> after);
    if (last.isPresent()) {
      record.addInputs(RunInputs.folder(lake, last.get().run()).resolve(RunInputs.FILE));
    }
    return new Ingredients(record.parts);
  }

  private void addRecipe(Lake lake, VersionManifest manifest) {
    Optional.ofNullable(manifest.tables().get(IndicatorValues.TABLE.name()))
        .flatMap(ref -> lake.standing(IndicatorValues.TABLE.name(), ref.fingerprint()))
        .ifPresent(figures -> {
          begin(Kind.SETTINGS);
          figures.ingredients().forEach((name, value) -> {
            if (SETTINGS.contains(name)) {
              add(Kind.SETTINGS, name, value);
            } else if (name.equals(CODE)) {
              add(Kind.CODE, ONE, value);
            }
          });
        });
  }

  private void addInputs(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    Pinned inputs;
    try {
      inputs = Json.read(file, Pinned.class);
    } catch (Json.DamagedException notKnown) {
      return;
    }
    add(Kind.CODE, ONE, inputs.code());
    add(Kind.KEY, ONE, inputs.hashKey());
    begin(Kind.FILES);
    inputs.files().forEach(each -> add(Kind.FILES, each.path(), each.sha256()));
    begin(Kind.REVIEW);
    inputs.review().forEach(each -> add(Kind.REVIEW, each.path(), each.sha256()));
    List.of(Kind.RULES, Kind.FRAMEWORKS, Kind.CONTRACTS, Kind.BOUNDARIES).forEach(this::begin);
    inputs.configuration().forEach((id, hash) -> add(kind(id), id, hash));
  }

  /** By the folder of a configuration file; mappings and forms say how files are read, as contracts do. */
  private static Kind kind(String configuration) {
    return switch (configuration.substring(0, configuration.indexOf('/') + 1)) {
      case "rules/" -> Kind.RULES;
      case "frameworks/" -> Kind.FRAMEWORKS;
      case "reference/" -> Kind.BOUNDARIES;
      default -> Kind.CONTRACTS;
    };
  }

  private void begin(Kind kind) {
    parts.computeIfAbsent(kind, each -> new TreeMap<>());
  }

  private void add(Kind kind, String name, String value) {
    parts.computeIfAbsent(kind, each -> new TreeMap<>()).put(name, value);
  }
}
