package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.htx.night.Exit;

/** What a mapping may not say: the run ends with 2 and names the file and what is allowed. */
class MappingRefusalsTest {
  @TempDir
  private Path folder;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "parcels | columns: {parcel_ib: {constant: 1}} | did you mean 'parcel_id'?",
        "parcels | columns: {area_m2: {header: [S]}} | did you mean 'headers'?",
        "parcels | columns: {area_m2: {constant: một ha}} | a number",
        "parcels | columns: {area_m2: {headers: [{name: S, unit: triệu đồng}]}} | a unit of m²",
        "parcels | columns: {area_m2: {headers: [{name: S (ha), unit: sào}]}} | not the one that the header states",
        "parcels | columns: {land_use: {headers: [{name: L, unit: ha}]}} | the column has no unit",
        "parcels | columns: {parcel_no: {headers: [ma_xa]}} | may mean one column only",
        "parcels | columns: {parcel_id: {composedOf: [Tờ], joinedBy: ''}} | at least one sign",
        "parcels | columns: {parcel_id: {composedOf: []}} | at least one part",
        "parcels | columns: {parcel_id: {composedOf: [parcel_id]}} | not composed of itself",
        "parcels | columns: {parcel_id: {joinedBy: '-'}} | only with composedOf",
        "parcels | columns: {parcel_id: {constant: A, composedOf: [Tờ]}} | constant or composedOf",
        "parcels | columns: {area_m2: {composedOf: [Tờ]}} | only a column of text is composed",
        "parcels | columns: {land_use: {answers: {LUX: [Lúa]}}} | did you mean 'LUC'?",
        "parcels | columns: {land_use: {answers: {LUC: [CLN]}}} | may mean one code only",
        "parcels | columns: {area_m2: {placeNames: {headers: [Nơi]}}} | not of this column",
        "parcels | items: {digital_plan: {headers: [q1]}} | only the survey has questions",
        "loans | columns: {borrower_kind: {constant: HTXX}} | HTX, TV",
        "survey | columns: {value: {constant: 1}} | not of questions and their answers",
        "survey | items: {digital_plam: {headers: [q1]}} | did you mean 'digital_plan'?",
        "survey | items: {digital_plan: {headers: [coop_id]}} | may mean one question only",
        "survey | items: {digital_plan: {answers: {2: [co]}}} | allowed: 1, 0",
        "survey | items: {social_page: {answers: {9: [luon_luon]}}} | an answer of the question, 0–4",
        "survey | items: {digital_plan: {countChosen: true}} | only a question of kind count",
        "survay | columns: {round: {constant: 2026H1}} | belongs to no dataset"
      })
  void whatIsWrongInAMappingEndsWithTwo(String dataset, String yaml, String told) {
    SmallWorkspace.in(folder).with("../contracts/mapping/" + dataset + ".yaml", yaml);
    Command ran = Command.htx("plan", "--data", folder);
    assertThat(ran.exit()).as(ran.out()).isEqualTo(Exit.WRONG);
    assertThat(ran.err()).contains("mapping/" + dataset + ".yaml", told.strip());
  }
}
