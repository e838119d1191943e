package vn.htx.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.model.HtxException;

class PlacesTest {
  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

  /** Real pairs: Vĩnh Hòa of Vĩnh Bảo keeps its code with another extent; Hòa Bình of two districts; b was divided. */
  private static final String UNITS = """
      code,valid_from,valid_to,name,level,parent_code,area_km2,population,continues
      11848,2025-01-01,2025-06-30,Xã Vĩnh Hoà,commune,316,,,
      11851,2025-01-01,2025-06-30,Xã Hùng Tiến,commune,316,,,
      11890,2025-01-01,2025-06-30,Xã Hòa Bình,commune,316,,,
      10798,2025-01-01,2025-06-30,Xã Hòa Bình,commune,293,,,
      b,2025-01-01,2025-06-30,Xã B,commune,293,,,
      11848,2025-07-01,,Xã Vĩnh Hòa,commune,31,12.5,30000,
      11911,2025-07-01,,Xã Nguyễn Bỉnh Khiêm,commune,31,,,
      10804,2025-07-01,,Xã Kim Thành,commune,31,,,
      X,2025-07-01,,Xã X,commune,31,,,
      316,2025-01-01,2025-06-30,Huyện Vĩnh Bảo,old_district,31,,,true
      293,2025-01-01,2025-06-30,Huyện Kim Thành,old_district,31,,,false
      """;

  private static final String CROSSWALK = """
      old_code,new_code,old_district_code,whole
      11848,11848,316,true
      11851,11848,316,true
      11890,11911,316,true
      10798,10804,293,true
      b,10804,293,false
      b,X,293,false
      z,X,294,true
      """;

  private static Places places(Path folder) throws IOException {
    return Places.of(
        ReferenceFiles.units(Files.writeString(folder.resolve("units.csv"), UNITS)),
        ReferenceFiles.crosswalk(Files.writeString(folder.resolve("crosswalk.csv"), CROSSWALK)));
  }

  @Test
  void anOldCommuneIsTheNewOneItWentIntoWhole(@TempDir Path folder) throws IOException {
    Places places = places(folder);

    assertThat(places.commune("11851", BEFORE)).contains("11848");
    assertThat(places.commune("11890", BEFORE)).contains("11911");
    assertThat(places.commune("10798", BEFORE)).contains("10804");
    assertThat(places.commune("b", BEFORE)).isEmpty();
    assertThat(places.commune("nowhere", BEFORE)).isEmpty();
  }

  /** X has land of b, which was in 293, and of z, which was in 294: of equals the first. */
  @Test
  void theMainDistrictIsThatOfMostFormerCommunes(@TempDir Path folder) throws IOException {
    Places places = places(folder);

    assertThat(places.mainDistrict("11848")).contains("316");
    assertThat(places.mainDistrict("X")).contains("293");
    assertThat(places.mainDistrict("nowhere")).isEmpty();
  }

  @Test
  void aCodeMeansTheExtentOfItsDay(@TempDir Path folder) throws IOException {
    Places places = places(folder);

    assertThat(places.exists("11851", BEFORE)).isTrue();
    assertThat(places.exists("11851", AFTER)).isFalse();
    assertThat(places.commune("11851", AFTER)).isEmpty();
    assertThat(places.name("11848", BEFORE)).contains("Xã Vĩnh Hoà");
    assertThat(places.name("11848", AFTER)).contains("Xã Vĩnh Hòa");
  }

  @Test
  void anOldDistrictIsKnownWhereTheCommuneTookFromOneOnly(@TempDir Path folder) throws IOException {
    Places places = places(folder);

    assertThat(places.oldDistrict("b", BEFORE)).contains("293");
    assertThat(places.oldDistrict("10804", AFTER)).contains("293");
    assertThat(places.oldDistrict("X", AFTER)).isEmpty();
    assertThat(places.oldDistrict("cu-b", AFTER)).contains("293");
    assertThat(places.oldDistrict("316", BEFORE)).contains("316");
    assertThat(places.oldDistrict("316", AFTER)).contains("316");
    assertThat(places.commune("316", AFTER)).isEmpty();
    assertThat(places.continues("316")).isTrue();
    assertThat(places.continues("293")).isFalse();
    assertThat(places.isWhole("11848")).isTrue();
    assertThat(places.isWhole("10804")).isFalse();
  }

  @Test
  void rowsOfADividedCommuneKeepTheirOldCodeOnNewBoundaries(@TempDir Path folder)
      throws IOException {
    Places places = places(folder);

    assertThat(places.locate("b", BEFORE, AFTER))
        .isEqualTo(new Places.Located("cu-b", Optional.of("293")));
    assertThat(places.locate("11851", BEFORE, AFTER))
        .isEqualTo(new Places.Located("11848", Optional.of("316")));
    assertThat(places.locate("b", BEFORE, BEFORE))
        .isEqualTo(new Places.Located("b", Optional.of("293")));
  }

  @Test
  void everyWrongReferenceRowIsNamed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(
        folder.resolve("crosswalk.csv"),
        "old_code,new_code,old_district_code,whole\n1,2,3,yes\n,2,3,true\n");

    assertThatThrownBy(() -> ReferenceFiles.crosswalk(file))
        .isInstanceOf(HtxException.class)
        .hasMessageContaining("dòng / line 2")
        .hasMessageContaining("yes (true, false)")
        .hasMessageContaining("dòng / line 3")
        .hasMessageContaining("old_code");
  }
}
