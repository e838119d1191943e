package vn.htx.app.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.Units;
import vn.htx.config.Contract;
import vn.htx.domain.register.data.Cooperatives;
import vn.htx.ingest.review.Review;
import vn.htx.model.Bilingual;
import vn.htx.night.input.Configuration;
import vn.htx.night.table.LinkAnswers;
import vn.htx.night.table.RegisterEntries;
import vn.htx.night.table.RegisterLinking;
import vn.htx.place.ReferenceFiles;
import vn.htx.place.Unit;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Json;
import vn.htx.store.Lake;
import vn.htx.store.VersionManifest;
import vn.htx.store.Versions;
import vn.htx.validate.check.Linking;

/** The keys that a file checked by hand may refer to: those of the published version's clean tables, and unit codes. */
final class KnownKeys {
  private final Configuration configuration;
  private final Lake lake;
  private final Optional<VersionManifest> published;

  private KnownKeys(Configuration configuration, Lake lake, Optional<VersionManifest> published) {
    this.configuration = configuration;
    this.lake = lake;
    this.published = published;
  }

  static KnownKeys of(Configuration configuration, Lake lake) throws IOException {
    return new KnownKeys(configuration, lake, new Versions(lake).published());
  }

  /** Where keys of this kind are looked up. */
  Bilingual place(Contract.ForeignKey key) {
    String asOf = published.map(VersionManifest::asOf).orElse("-");
    return isUnit(key)
        ? Bilingual.of("danh mục đơn vị hành chính", "the list of administrative units")
        : Bilingual.of("bản đã công bố " + asOf, "the published version of " + asOf);
  }

  private static boolean isUnit(Contract.ForeignKey key) {
    return key.target().layer() == Table.Layer.REFERENCE;
  }

  /** The register of the published version with the clerk's answers; puts questions off where nothing is published. */
  Linking linking(Review review) {
    return files(Cooperatives.TABLE)
        .map(new RegisterEntries(configuration)::published)
        .<Linking>map(register -> new RegisterLinking(new LinkAnswers(review).in(register)))
        .orElseGet(RegisterLinking.Absent::new);
  }

  /** Those of some keys that are known; empty when there is nowhere to look. */
  Optional<Set<String>> known(Contract.ForeignKey key, Set<String> some) {
    if (isUnit(key)) {
      return Optional.of(
          ReferenceFiles.units(configuration.file("reference/%s".formatted(Units.TABLE.name())))
              .stream()
              .map(Unit::code)
              .filter(some::contains)
              .collect(Collectors.toSet()));
    }
    return files(key.target()).map(files -> lookUp(key, files, some));
  }

  private Optional<List<Path>> files(Table table) {
    return published.flatMap(version -> lake.files(version, table.name()));
  }

  private static Set<String> lookUp(Contract.ForeignKey key, List<Path> files, Set<String> some) {
    String column = key.targetField().id();
    try (DuckDbReader tables = DuckDbReader.over(Map.of("target", files))) {
      return tables.query("""
              SELECT DISTINCT "%s" AS known FROM target
              WHERE "%s" IN (SELECT unnest(from_json(?, '["VARCHAR"]')))""".formatted(column, column), Json.text(some)).rows().stream()
          .map(row -> row.text("known"))
          .collect(Collectors.toSet());
    }
  }
}
