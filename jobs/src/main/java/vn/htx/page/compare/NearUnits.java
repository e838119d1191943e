package vn.htx.page.compare;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import vn.htx.chart.ground.Surroundings;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.page.PublishedValues;
import vn.htx.page.Scope;

/** Finds the units that one is like and borders on. */
final class NearUnits {
  private static final int MOST = 8;

  private NearUnits() {}

  private record Found(Comparison.Unit unit, Likeness.Distance distance, OptionalDouble apart) {}

  static Comparison.Near of(LevelUnits level, Scope scope, Comparison.Unit of) {
    Surroundings around = scope.grounds().around(level.level());
    var found = new ArrayList<Found>();
    for (Comparison.Unit unit : level.units()) {
      if (!unit.equals(of)) {
        OptionalDouble apart = around.kilometres(of.code(), unit.code());
        Likeness.between(level.profile(of.code()), level.profile(unit.code()), apart)
            .ifPresent(distance -> found.add(new Found(unit, distance, apart)));
      }
    }
    return new Comparison.Near(
        of,
        level.period().map(PublishedValues::periodLabel),
        found.stream() // in the order of names where distances are the same
            .sorted(Comparator.comparingDouble(each -> each.distance().value()))
            .limit(MOST)
            .map(each -> like(level, each))
            .toList(),
        unknown(level.profile(of.code()), around, of),
        around
            .bordering(of.code())
            .map(codes -> level.units().stream()
                .filter(unit -> codes.contains(unit.code()))
                .toList()),
        around.refused());
  }

  private static List<Likeness.Part> unknown(
      Likeness.Profile profile, Surroundings around, Comparison.Unit of) {
    return Stream.of(Likeness.Part.values())
        .filter(part -> switch (part) {
          case SIZE -> profile.count().isEmpty();
          case SECTORS -> profile.sectors().isEmpty() || profile.count().orElse(0) == 0;
          case PLACE -> around.kilometres(of.code(), of.code()).isEmpty();
        })
        .toList();
  }

  private static Comparison.Like like(LevelUnits level, Found found) {
    NumberFormat hundredths = VietnameseFormat.format(2, false /* no percent sign */);
    NumberFormat tenths = VietnameseFormat.format(1, false /* no percent sign */);
    Map<Likeness.Part, String> differences = new EnumMap<>(Likeness.Part.class);
    for (Likeness.Part part : Likeness.Part.values()) {
      differences.put(
          part,
          Optional.ofNullable(found.distance().parts().get(part))
              .map(hundredths::format)
              .orElse(Comparison.NOT_KNOWN));
    }
    OptionalLong count = level.profile(found.unit().code()).count();
    return new Comparison.Like(
        found.unit(),
        hundredths.format(found.distance().value()),
        count.isPresent() ? VietnameseFormat.shown(count.getAsLong()) : Comparison.NOT_KNOWN,
        found.apart().isPresent()
            ? tenths.format(found.apart().getAsDouble())
            : Comparison.NOT_KNOWN,
        differences);
  }
}
