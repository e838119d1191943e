package vn.htx.app.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.htx.app.terminal.Console;
import vn.htx.catalog.Table;
import vn.htx.dashboard.site.Site;
import vn.htx.domain.DomainSlice;
import vn.htx.store.Lake;
import vn.htx.store.StoredTable;
import vn.htx.store.Versions;

/** The lists of cooperatives among the pages of versions, which show rows of tables that may be erased. */
final class ErasedLists {
  private final Lake lake;
  private final Versions versions;
  private final Set<String> shown;
  private final Console console;

  /** Knows the tables that the lists are made of, as the domains declare. */
  ErasedLists(Lake lake, List<DomainSlice> domains, Console console) {
    this.lake = lake;
    this.versions = new Versions(lake);
    this.shown = Set.copyOf(domains.stream()
        .flatMap(domain -> domain.cooperatives().stream())
        .flatMap(declared -> declared.tables().stream())
        .map(Table::name)
        .toList());
    this.console = console;
  }

  /** Empties the lists of versions where one of their tables is erased; with {@code yes} only. */
  void empty(List<String> of, List<StoredTable> erased, boolean yes) throws IOException {
    if (erased.stream().noneMatch(table -> shown.contains(table.table()))) {
      return;
    }
    for (String id : of) {
      Path site = lake.version(id).resolve(Versions.SITE);
      for (String page : Site.lists(site)) {
        console.print("trang / page  versions/%s/%s/%s".formatted(id, Versions.SITE, page));
        if (yes) {
          Path aside = Files.createDirectories(lake.root().resolve("work")).resolve(id + ".html");
          Files.write(aside, Site.emptied(Files.readAllBytes(site.resolve(page))));
          versions.substitute(id, Versions.SITE + "/" + page, aside);
        }
      }
    }
  }
}
