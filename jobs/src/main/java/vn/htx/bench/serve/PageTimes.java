package vn.htx.bench.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.query.DuckDbReader;

/**
 * How long one page takes, or all of them.
 *
 * @param kib its greatest size
 * @param alone for one person
 * @param planners for people who click at a pace
 * @param refused how many answers were no page
 * @param floor for DuckDB alone to give its figures, on one connection
 */
public record PageTimes(
    String name, int kib, Latencies alone, Latencies planners, long refused, Latencies floor) {
  private static final String ALL = "mọi trang/all pages";

  /**
   * Who opens pages.
   *
   * @param rounds how often the one person opens each page
   * @param pace in which each planner clicks
   * @param time for how long they do
   */
  public record Load(int rounds, int planners, Duration pace, Duration time) {}

  /** Measures every page of a server, then all pages that are clicked together. */
  public static List<PageTimes> measure(URI server, Path database, Load load)
      throws IOException, InterruptedException {
    List<List<ServedPage.View>> pages = pages(database);
    var visitors = new Visitors(server, pages);
    visitors.alone(1); // what only a page's first visitor waits for is not counted
    List<Visitors.Seen> alone = visitors.alone(load.rounds());
    List<Visitors.Seen> planners =
        new Visitors(server, clicked(pages)).planners(load.planners(), load.pace(), load.time());
    List<Asked> asked = asked(database, pages, load.rounds());
    var times = new ArrayList<PageTimes>();
    for (ServedPage page : ServedPage.ALL) {
      times.add(of(page.name(), page::equals, alone, planners, asked));
    }
    times.add(of(ALL, PageTimes::isClicked, alone, planners, asked));
    return times;
  }

  private static boolean isClicked(ServedPage page) {
    return page.use() == ServedPage.Use.ALWAYS;
  }

  private static List<List<ServedPage.View>> clicked(List<List<ServedPage.View>> pages) {
    return pages.stream().filter(views -> isClicked(views.get(0).page())).toList();
  }

  /** The addresses of each page in a version. */
  static List<List<ServedPage.View>> pages(Path database) {
    try (DuckDbReader published = DuckDbReader.open(database)) {
      return ServedPage.ALL.stream().map(page -> addresses(page, published)).toList();
    }
  }

  private static List<ServedPage.View> addresses(ServedPage page, DuckDbReader published) {
    List<ServedPage.View> views = page.views(published);
    if (views.isEmpty()) {
      throw HtxException.data(
          Problem.of("Không có số liệu cho trang cần đo", "There are no figures for a page")
              .at(page.name()));
    }
    return views;
  }

  /** One query for the figures of a page. */
  private record Asked(ServedPage page, long nanos) {}

  private static List<Asked> asked(Path database, List<List<ServedPage.View>> pages, int rounds) {
    var asked = new ArrayList<Asked>();
    try (DuckDbReader published = DuckDbReader.open(database)) {
      for (List<ServedPage.View> views : pages) {
        views.get(0).ask(published);
        for (int round = 0; round < rounds; round++) {
          ServedPage.View view = views.get(round % views.size());
          long begun = System.nanoTime();
          view.ask(published);
          asked.add(new Asked(view.page(), System.nanoTime() - begun));
        }
      }
    }
    return asked;
  }

  private static PageTimes of(
      String name,
      Predicate<ServedPage> which,
      List<Visitors.Seen> alone,
      List<Visitors.Seen> planners,
      List<Asked> asked) {
    List<Visitors.Seen> one =
        alone.stream().filter(each -> which.test(each.page())).toList();
    List<Visitors.Seen> many =
        planners.stream().filter(each -> which.test(each.page())).toList();
    return new PageTimes(
        name,
        one.stream().mapToInt(Visitors.Seen::bytes).max().orElse(0) / 1024,
        Latencies.of(one.stream().map(Visitors.Seen::nanos).toList()),
        Latencies.of(many.stream().map(Visitors.Seen::nanos).toList()),
        one.stream().filter(Visitors.Seen::isRefused).count()
            + many.stream().filter(Visitors.Seen::isRefused).count(),
        Latencies.of(asked.stream()
            .filter(each -> which.test(each.page()))
            .map(Asked::nanos)
            .toList()));
  }
}
