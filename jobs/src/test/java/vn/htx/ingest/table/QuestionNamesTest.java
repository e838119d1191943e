package vn.htx.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionNamesTest {
  @Test
  void theWholeHeaderComesFirstAndTheLastPartLast() {
    for (String separator : List.of("/", ".", "-", ":", " > ", "|")) {
      assertThat(QuestionNames.keys(String.join(separator, "info", "Kênh bán", "so_san")))
          .as(separator)
          .containsExactly("info kenh ban so san", "kenh ban so san", "so san");
    }
  }

  @Test
  void aSentenceOrANumberIsNotTakenApart() {
    assertThat(QuestionNames.keys("2. Doanh thu - lũy kế: triệu đồng (1.5-2)"))
        .containsExactly("2 doanh thu luy ke trieu dong 1 5 2");
    assertThat(QuestionNames.keys("Mức độ [Mã QR]")).containsExactly("muc do ma qr", "ma qr");
    assertThat(QuestionNames.keys(" ")).isEmpty();
  }

  @Test
  void columnsOfTheToolAreKnownFromQuestions() {
    List<String> headers = List.of(
        "photo",
        "photo_URL",
        "site_URL",
        "_gps_latitude",
        "info/_gps_precision",
        "gps-Accuracy",
        "_submission__uuid",
        "_index",
        "meta/rootUuid",
        "Dấu thời gian",
        "latitude",
        "KEY");
    assertThat(headers.stream().filter(each -> !QuestionNames.isMetadata(each, headers)))
        .containsExactly("photo", "site_URL", "latitude");
  }

  @Test
  void whatADeviceSaysOfItselfIsTheToolsOwnOnlyInATableOfTheTool() {
    List<String> device = List.of(
        "phonenumber",
        "email",
        "audit",
        "audit_URL",
        "start-geopoint",
        "background-audio",
        "meta/audit");
    var export = new ArrayList<>(device);
    export.add("_uuid");
    assertThat(export).allMatch(header -> QuestionNames.isMetadata(header, export));
    assertThat(device.stream().filter(header -> !QuestionNames.isMetadata(header, device)))
        .containsExactly("phonenumber", "email", "audit", "start-geopoint", "background-audio");
  }

  @Test
  void theFilledOneOfTwoVersionsIsTakenAndADifferenceIsTold() {
    assertThat(QuestionNames.merge(List.of("", " 5 ")))
        .isEqualTo(new QuestionNames.Merged("5", false));
    assertThat(QuestionNames.merge(List.of("5", "6")))
        .isEqualTo(new QuestionNames.Merged("5", true));
    assertThat(QuestionNames.merge(List.of("", ""))).isEqualTo(new QuestionNames.Merged("", false));
  }
}
