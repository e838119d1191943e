package vn.htx.chart.draw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.htx.chart.model.Caption;
import vn.htx.chart.model.Chart;
import vn.htx.chart.model.ChartTable;
import vn.htx.chart.model.RankedBars;
import vn.htx.chart.model.UnitMap;
import vn.htx.model.Language;

/** Finds Vietnamese words where a chart is shown in English. */
public final class EnglishPictures {
  /** A word with a letter that English does not have, or an abbreviation of Vietnamese words. */
  private static final Pattern VIETNAMESE =
      Pattern.compile("[^\\s,;:()]*[À-ÖØ-öø-ɏẠ-ỹ][^\\s,;:()]*|\\bHTX\\b|\\bKH\\b");

  /** The currency, the numbers of legal texts, names of cities. */
  private static final Pattern PROPER =
      Pattern.compile("đồng|[0-9]+/[0-9]{4}/[A-ZĐ-]+|Hải Phòng|Hải Dương");

  private static final Pattern WORDS =
      Pattern.compile("<text[^>]*>([^<]*)<|aria-label=\"([^\"]*)\"|<title[^>]*>([^<]*)<");

  private EnglishPictures() {}

  /**
   * The Vietnamese words of a chart's pictures and of its table in English, apart from its other title, the mark of
   * synthetic data and names of places.
   */
  public static List<String> vietnamese(Chart chart) {
    var found = new ArrayList<String>();
    for (String text : Stream.concat(pictures(chart), table(chart)).toList()) {
      String rest = withoutPlaces(chart, PROPER.matcher(text).replaceAll(""));
      Matcher word = VIETNAMESE.matcher(rest);
      while (word.find()) {
        found.add(word.group());
      }
    }
    return found;
  }

  private static Stream<String> pictures(Chart chart) {
    Links everywhere = id -> Optional.of("/unit/" + id);
    return Stream.of(
            Rendering.svgInPage(chart, Size.WIDE, Language.EN, everywhere),
            Rendering.svgInPage(chart, Size.NARROW, Language.EN, everywhere),
            new String(Rendering.svgWithLetters(chart, Language.EN), StandardCharsets.UTF_8))
        .map(svg -> withoutOtherTitle(chart.caption(), words(svg)));
  }

  /** All texts of a picture, one after another: where a line was wrapped there is one space. */
  private static String words(String svg) {
    var words = new StringBuilder();
    Matcher text = WORDS.matcher(svg);
    while (text.find()) {
      for (int group = 1; group <= text.groupCount(); group++) {
        words.append(Optional.ofNullable(text.group(group)).map(String::strip).orElse(""));
      }
      words.append(' ');
    }
    return words.toString();
  }

  private static String withoutOtherTitle(Caption caption, String words) {
    return words
        .replace(caption.title().vi() + " · ĐVT: " + caption.unit().vi(), "")
        .replace(" · số liệu mô phỏng", "");
  }

  private static Stream<String> table(Chart chart) {
    ChartTable table = chart.table(Language.EN);
    return Stream.concat(
        table.columns().stream().map(column -> column.label().en()),
        table.rows().stream().flatMap(List::stream).map(ChartTable.Cell::shown));
  }

  private static String withoutPlaces(Chart chart, String text) {
    String rest = text;
    for (String place : places(chart).toList()) {
      rest = rest.replace(place, "");
      for (String part : place.split(" ", -1)) { // on a map a name stands in several lines
        rest = rest.replaceAll("(?<!\\p{L})" + Pattern.quote(part) + "(?!\\p{L})", "");
      }
    }
    return rest;
  }

  private static Stream<String> places(Chart chart) {
    if (chart instanceof UnitMap map) {
      return map.units().stream().map(unit -> unit.label().en());
    }
    return chart instanceof RankedBars ranking
        ? ranking.drawn().stream()
            .flatMap(row -> row.bar().stream())
            .map(bar -> bar.unit().en())
        : Stream.empty();
  }
}
