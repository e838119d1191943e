package vn.htx.place;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.htx.model.UnitLevel;

/** The shipped units: 374 old communes, 114 new ones, 27 old districts. */
final class ShippedPlaces {
  static final String OLD = "2025-03-01";
  static final String NEW = "2026-06-30";
  static final Above NOTHING = new Above("", "", "");

  private static final Path REFERENCE = Path.of("..", "data", "reference");
  static final PlaceNames NAMES = PlaceNames.of(
      ReferenceFiles.units(REFERENCE.resolve("units.csv")),
      ReferenceFiles.crosswalk(REFERENCE.resolve("crosswalk.csv")),
      ReferenceFiles.provinces(REFERENCE.resolve("provinces.csv")));

  private ShippedPlaces() {}

  /** A name under a parent, on a day or on any. */
  static Resolution resolve(
      UnitLevel level, String text, @Nullable String parent, @Nullable String day) {
    return NAMES.resolve(
        level,
        text,
        new Above("", "", Optional.ofNullable(parent).orElse("")),
        Optional.ofNullable(day).map(LocalDate::parse));
  }

  /** Code, main reason and confidence. */
  static String shown(Resolution found) {
    return found.code().orElse("-") + " " + found.reason() + " " + found.confidence();
  }
}
