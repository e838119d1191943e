package vn.htx.page.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.htx.catalog.Indicator;
import vn.htx.model.Bilingual;
import vn.htx.model.UnitLevel;
import vn.htx.page.Scope;
import vn.htx.page.indicator.IndicatorList;
import vn.htx.query.DuckDbReader;

/** The definition of every indicator, in the order of their declaration. */
public record Definitions(List<Line> lines) {
  private static final Bilingual OFFICIAL = Bilingual.of("Chính thức", "Official");
  private static final Bilingual OURS = Bilingual.of("Của Liên minh", "Ours");

  public Definitions {
    lines = List.copyOf(lines);
  }

  /**
   * One indicator.
   *
   * @param reported its definition and how far it is reported
   * @param levels the units it is published for, in words
   */
  public record Line(IndicatorList.Line reported, Bilingual polarity, Bilingual levels) {
    public Bilingual standing() {
      return reported.definition().official() ? OFFICIAL : OURS;
    }
  }

  /** The definitions of a version. */
  public static Definitions of(DuckDbReader published, Scope scope) {
    List<IndicatorList.Line> reported = IndicatorList.of(published, scope).lines();
    List<Indicator> indicators = scope.catalog().indicators();
    var lines = new ArrayList<Line>();
    for (int i = 0; i < indicators.size(); i++) {
      Indicator indicator = indicators.get(i);
      lines.add(new Line(
          reported.get(i),
          indicator.polarity().label(),
          Bilingual.of(levels(indicator, Bilingual::vi), levels(indicator, Bilingual::en))));
    }
    return new Definitions(lines);
  }

  private static String levels(Indicator indicator, Function<Bilingual, String> language) {
    return indicator.levels().stream()
        .map(UnitLevel::label)
        .map(language)
        .collect(Collectors.joining("; "));
  }
}
