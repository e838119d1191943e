package vn.htx.place;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.htx.model.UnitLevel.COMMUNE;
import static vn.htx.model.UnitLevel.OLD_DISTRICT;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import vn.htx.model.UnitLevel;
import vn.htx.text.MatchKey;

class PlaceNamesPropertyTest {
  private static final Path REFERENCE = Path.of("..", "data", "reference");
  private static final List<Unit> UNITS = ReferenceFiles.units(REFERENCE.resolve("units.csv"));
  private static final Places PLACES =
      Places.of(UNITS, ReferenceFiles.crosswalk(REFERENCE.resolve("crosswalk.csv")));
  private static final PlaceNames NAMES = PlaceNames.of(
      UNITS,
      ReferenceFiles.crosswalk(REFERENCE.resolve("crosswalk.csv")),
      ReferenceFiles.provinces(REFERENCE.resolve("provinces.csv")));
  private static final List<Unit> NAMED =
      UNITS.stream().filter(unit -> unit.level() != UnitLevel.CITY).toList();

  private static Resolution find(Unit unit, String text, String parent) {
    return NAMES.resolve(
        unit.level(), text, new Above("", "", parent), Optional.of(unit.validFrom()));
  }

  private static String parentOf(Unit unit) {
    return unit.parentCode()
        .flatMap(code -> PLACES.name(code, unit.validFrom()))
        .orElseThrow();
  }

  private static boolean isItself(Unit unit, Resolution found) {
    return found.code().equals(Optional.of(unit.code()))
        && found.validFrom().equals(Optional.of(unit.validFrom()));
  }

  @Test
  void everyUnitsFullNameWithItsParentOnItsDayIsItself() {
    assertThat(NAMED)
        .hasSize(515)
        .allMatch(unit -> isItself(unit, find(unit, unit.name(), parentOf(unit))))
        .allMatch(unit -> isItself(unit, find(unit, unit.name() + ", " + parentOf(unit), "")))
        .allMatch(
            unit -> isItself(unit, find(unit, unit.name() + " (" + parentOf(unit) + ")", "")));
  }

  @Test
  void everyUnitIsItselfWithoutTonesUnlessASiblingReadsTheSame() {
    var unresolved = new ArrayList<String>();
    for (Unit unit : NAMED) {
      Resolution found = find(unit, MatchKey.of(unit.name()), MatchKey.of(parentOf(unit)));
      if (!isItself(unit, found)) {
        assertThat(found.isResolved()).as(unit.name()).isFalse();
        unresolved.add(unit.name());
      }
    }

    assertThat(unresolved).containsExactlyInAnyOrder("Xã Cẩm Giang", "Xã Cẩm Giàng");
  }

  /** Two languages of typing: what a phone, a Mac and a hurried clerk make of the same name. */
  @Property(tries = 300)
  void caseSpacesAndUnicodeFormDoNotMatter(
      @ForAll @IntRange(min = 0, max = 514) int at, @ForAll boolean upper, @ForAll boolean apart) {
    Unit unit = NAMED.get(at);
    String text = unit.name() + ", " + parentOf(unit);
    String written = "  " + text.replace(" ", " \u00a0 ") + " ";
    written = upper ? written.toUpperCase(Locale.ROOT) : written.toLowerCase(Locale.ROOT);
    written = apart ? Normalizer.normalize(written, Normalizer.Form.NFD) : written;

    assertThat(find(unit, written, "")).isEqualTo(find(unit, text, ""));
  }

  /** Whatever is written: a code only of a unit in force that day, or the mark of one that was divided. */
  @Property(tries = 500)
  void aTextOfAnyKindIsAnsweredAndNeverWithAUnitOfAnotherDay(
      @ForAll @StringLength(max = 60) String noise,
      @ForAll @IntRange(min = 0, max = 514) int at,
      @ForAll @IntRange(min = 0, max = 60) int cut,
      @ForAll boolean late) {
    String name = NAMED.get(at).name();
    String mixed = name.substring(0, Math.min(cut, name.length())) + noise;
    LocalDate day = LocalDate.of(late ? 2026 : 2025, 3, 1);

    for (String text : List.of(noise, mixed)) {
      Resolution found = NAMES.resolve(COMMUNE, text, new Above("", "", noise), Optional.of(day));
      found
          .code()
          .ifPresent(code -> assertThat(code.startsWith(Places.DIVIDED) || PLACES.exists(code, day))
              .isTrue());
      assertThat(found.confidence()).isBetween(0.0, 1.0);
      assertThat(NAMES
              .resolve(OLD_DISTRICT, text, new Above("", "", ""), Optional.empty())
              .reasons())
          .isNotEmpty();
    }
  }

  @Test
  void noBareNameOfSeveralOldCommunesIsGuessed() {
    LocalDate day = LocalDate.of(2025, 3, 1);
    List<Unit> olds = NAMED.stream()
        .filter(unit -> unit.level() == COMMUNE && unit.isValidOn(day))
        .toList();
    long repeated = olds.stream()
        .map(PlaceNamesPropertyTest::bare)
        .distinct()
        .filter(name -> olds.stream().filter(unit -> bare(unit).equals(name)).count() > 1)
        .peek(name -> assertThat(NAMES
                .resolve(COMMUNE, name, new Above("", "", ""), Optional.of(day))
                .reason())
            .as(name)
            .isEqualTo(Resolution.Reason.NOT_UNIQUE))
        .count();

    assertThat(repeated).isEqualTo(30);
  }

  /** Whoever writes the old district of a unit that was divided means the old unit, or cannot be told. */
  @Test
  void noDividedCommuneBesideItsDistrictIsTheNewOneOfItsName() {
    LocalDate before = LocalDate.of(2025, 6, 30);
    var namesakes = new TreeSet<String>();
    List<Unit> divided = NAMED.stream()
        .filter(unit -> unit.level() == COMMUNE && unit.isValidOn(before))
        .filter(unit -> PLACES.commune(unit.code(), before).isEmpty())
        .toList();
    for (Unit unit : divided) {
      for (String name : List.of(unit.name(), bare(unit), MatchKey.of(bare(unit)))) {
        Resolution found = NAMES.resolve(
            COMMUNE, name, new Above(parentOf(unit), "", ""), Optional.of(before.plusYears(1)));
        if (found.isResolved()) {
          assertThat(found.code()).as(name).contains(Places.DIVIDED + unit.code());
        } else {
          assertThat(found.reason()).as(name).isEqualTo(Resolution.Reason.DIVIDED_NAMESAKE);
          namesakes.add(bare(unit));
        }
      }
    }

    assertThat(divided).hasSize(71);
    assertThat(namesakes)
        .containsExactly(
            "An Biên",
            "An Hải",
            "Gia Lộc",
            "Gia Phúc",
            "Gia Viên",
            "Kiến Hưng",
            "Thanh Miện",
            "Tân Minh",
            "Tứ Minh",
            "Yết Kiêu");
  }

  private static String bare(Unit unit) {
    return unit.name().replaceFirst("^(Xã|Phường|Thị trấn) ", "");
  }
}
