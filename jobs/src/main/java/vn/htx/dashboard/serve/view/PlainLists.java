package vn.htx.dashboard.serve.view;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.UnitLevel;
import vn.htx.page.Paged;
import vn.htx.page.unit.UnitProfile;

/** The further pages of lists, for a folder of plain files. */
final class PlainLists {
  private PlainLists() {}

  /** The first page of a list and those that follow it. */
  static Stream<Page.Plain> pages(Page.Plain first, int pages) {
    return Stream.concat(
        Stream.of(first),
        IntStream.rangeClosed(2, pages)
            .mapToObj(page -> new Page.Plain(
                first.parameters(), numbered(first.state(), page), also(first.also(), page))));
  }

  private static Map<String, String> numbered(Map<String, String> state, int page) {
    var numbered = new TreeMap<>(state);
    numbered.put(Paged.PAGE, String.valueOf(page));
    return numbered;
  }

  private static List<Map<String, String>> also(List<Map<String, String>> also, int page) {
    return also.stream().map(state -> numbered(state, page)).toList();
  }

  /**
   * The pages of a list of a level's units.
   *
   * @param pages how many there are; asked only where the level has more units than fit on one
   */
  static Stream<Page.Plain> ofUnits(
      Page.Plain first, Visit home, UnitLevel level, IntSupplier pages) {
    int units = home.read(UnitProfile::all).getOrDefault(level, List.of()).size();
    return pages(first, units > Paged.SIZE ? pages.getAsInt() : 1);
  }
}
