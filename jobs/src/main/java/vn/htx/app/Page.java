package vn.htx.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.htx.chart.Origin;
import vn.htx.config.Framework;
import vn.htx.dashboard.Figures;
import vn.htx.dashboard.Scope;
import vn.htx.dashboard.Site;
import vn.htx.model.Bilingual;
import vn.htx.query.Published;
import vn.htx.store.VersionManifest;

/** A version's page: tells the dashboard whose figures it shows and by which words. */
final class Page {
  private Page() {}

  static void write(
      Path folder, Published published, VersionManifest manifest, Configuration configuration) {
    var levels = new HashMap<String, Bilingual>();
    var pillars = new HashMap<String, Bilingual>();
    for (Framework framework : oldestFirst(configuration.frameworks())) {
      framework.levels().forEach(level -> levels.put(level.code(), level.label()));
      framework.pillars().forEach(pillar -> pillars.put(pillar.id(), pillar.label()));
    }
    Site.write(Figures.page(published, scope(manifest, configuration, levels, pillars)), folder);
  }

  private static Scope scope(
      VersionManifest manifest,
      Configuration configuration,
      Map<String, Bilingual> levels,
      Map<String, Bilingual> pillars) {
    LocalDate asOf = LocalDate.parse(manifest.asOf());
    return new Scope(
        configuration.workspace().name(),
        asOf,
        manifest.knownOn().isEmpty() ? asOf : LocalDate.parse(manifest.knownOn()),
        manifest.id(),
        manifest.synthetic() ? Origin.SYNTHETIC : Origin.OBSERVED,
        configuration.workspace().fewBelow(),
        levels,
        pillars);
  }

  /** So that the newest framework's words stand. */
  private static List<Framework> oldestFirst(List<Framework> frameworks) {
    return frameworks.stream()
        .sorted(Comparator.comparing(framework -> framework.validity().from()))
        .toList();
  }
}
