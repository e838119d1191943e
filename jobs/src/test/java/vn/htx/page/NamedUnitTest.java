package vn.htx.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedUnitTest {
  private record Unit(String code, String name) implements NamedUnit {}

  private static final List<Unit> UNITS = List.of(
      new Unit("1", "Xã Hòa Bình"),
      new Unit("2", "Xã Hoa Bình"),
      new Unit("3", "Xã Hòa Bình Tây"),
      new Unit("4", "Phường Đồ Sơn"),
      new Unit("11", "Xã Tân Lập"),
      new Unit("12", "Xã Tân Lập"));

  @ParameterizedTest
  @CsvSource({
    "xã hoà bình, 1", // the tone where the older style writes it
    "XÃ HOA BÌNH, 2",
    "xa hoa binh, 1 2", // without marks both are meant
    "hòa bình, 1 3",
    "do son, 4",
    "đồ sơn, 4",
    "1, 1", // a code before any name that has it
    "tân lập, 11 12",
    "bắc sơn, ''",
    "'?!', ''"
  })
  void aCodeComesBeforeANameAndANameBeforeAPartOfOne(String typed, String meant) {
    assertThat(NamedUnit.meant(UNITS, typed).stream().map(Unit::code))
        .containsExactly(meant.isEmpty() ? new String[0] : meant.split(" "));
  }

  @Test
  void aListHasEveryNameWithThePartWhateverItsMarks() {
    assertThat(NamedUnit.like(UNITS, "Hòa")).extracting(Unit::code).containsExactly("1", "2", "3");
    assertThat(NamedUnit.like(UNITS, "12")).extracting(Unit::name).containsExactly("Xã Tân Lập");
    assertThat(NamedUnit.like(UNITS, "bac")).isEmpty();
  }
}
