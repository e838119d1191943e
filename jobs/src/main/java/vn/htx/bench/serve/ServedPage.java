package vn.htx.bench.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.htx.engine.SqlResource;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/**
 * A page that is measured. Another one is a line in {@link #ALL} and its query beside this class.
 *
 * @param name as the results show it
 * @param address with {@code %s} for each thing that is chosen
 * @param choices a query for what may be chosen: a row an address, its columns in that order; empty where nothing is
 * @param floor the file of a query for the figures on the page, with {@code ?} for each thing chosen
 * @param use whether planners open it click after click
 */
public record ServedPage(String name, String address, String choices, String floor, Use use) {
  private static final int MOST_ADDRESSES = 20;

  /** How often planners open it. */
  public enum Use {
    /** Click after click. */
    ALWAYS,
    /** A file that is made a few times a day: only one person's wait for it is measured. */
    NOW_AND_THEN
  }

  private ServedPage(String name, String address, String choices, String floor) {
    this(name, address, choices, floor, Use.ALWAYS);
  }

  /** All pages that are measured, the one that is opened first at the head. */
  public static final List<ServedPage> ALL = List.of(
      new ServedPage("tổng quan/overview", "/", "", "overview.sql"),
      new ServedPage("danh sách chỉ tiêu/indicators", "/indicators", "", "indicators.sql"),
      new ServedPage("danh sách đơn vị/units", "/units", "", "unit_list.sql"),
      new ServedPage(
          "chỉ tiêu, ba bộ lọc/three filters",
          "/indicator/%s?level=%s&period=%s&category=%s",
          """
          SELECT DISTINCT indicator_id, unit_level, period, category
          FROM indicator_values WHERE unit_level = 'commune' AND category <> '_T'
          ORDER BY ALL""",
          "indicator.sql"),
      new ServedPage(
          "biểu đồ theo tháng/chart of months",
          "/indicator/%s?level=city&period=%s",
          """
          SELECT indicator_id, max(period) AS period
          FROM indicator_values WHERE unit_level = 'city' AND category = '_T' AND length(period) = 7
          GROUP BY indicator_id ORDER BY ALL""",
          "course.sql"),
      new ServedPage("hồ sơ xã/profile of a commune", "/unit/commune/%s", """
          SELECT DISTINCT unit_code
          FROM indicator_values WHERE unit_level = 'commune' AND unit_code <> 'unknown'
          ORDER BY ALL""", "profile.sql"),
      new ServedPage("bảng nhiệt/rug", "/rug", "", "rug.sql"),
      new ServedPage(
          "tệp SVG/chart SVG",
          "/indicator/%s/units.svg?level=%s&period=%s&category=%s",
          """
          SELECT indicator_id, unit_level, max(period) AS period, category
          FROM indicator_values WHERE unit_level = 'commune' AND category = '_T' AND status = 'ok'
          GROUP BY ALL ORDER BY ALL""",
          "indicator.sql"),
      new ServedPage(
          "XLSX 30.000 dòng/rows",
          "/figures.xlsx?indicator=%s&level=%s&period=%s",
          """
          SELECT indicator_id, unit_level, period
          FROM (SELECT indicator_id, unit_level, period, count(*) AS figures FROM indicator_values GROUP BY ALL)
          ORDER BY abs(figures - 30000), indicator_id, unit_level, period LIMIT 1""",
          "workbook.sql",
          Use.NOW_AND_THEN));

  /** A page with something chosen on it. */
  public record View(ServedPage page, List<String> chosen) {
    public View {
      chosen = List.copyOf(chosen);
    }

    /** The path with its query, as a link has it. */
    public String address() {
      Object[] parts = chosen.stream()
          .map(each -> URLEncoder.encode(each, StandardCharsets.UTF_8))
          .toArray();
      return page.address().formatted(parts);
    }

    /** Asks for its figures and nothing more. */
    Answer ask(DuckDbReader published) {
      return published.query(
          SqlResource.text(ServedPage.class, page.floor(), Map.of()), chosen.toArray());
    }
  }

  /** Addresses of the page in a version, spread evenly over all that there are. */
  public List<View> views(DuckDbReader published) {
    if (choices.isEmpty()) {
      return List.of(new View(this, List.of()));
    }
    List<Answer.Row> all = published.query(choices).rows();
    List<String> columns = published.query(choices).columns();
    int many = Math.min(MOST_ADDRESSES, all.size());
    return IntStream.range(0, many)
        .mapToObj(i -> all.get(i * all.size() / many))
        .map(row -> new View(this, columns.stream().map(row::text).toList()))
        .toList();
  }
}
