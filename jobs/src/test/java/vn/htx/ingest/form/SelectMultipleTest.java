package vn.htx.ingest.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.htx.ingest.source.SourceRow;

class SelectMultipleTest {
  private static final List<String> OPTIONS =
      List.of("gluten_free", "vegan", "vegetarian", "lactose_free");

  private static SourceRow row(String... cells) {
    return SourceRow.ofText(2, cells);
  }

  private static List<Optional<Set<String>>> answers(String headers, SourceRow... rows) {
    List<SelectMultiple> found = SelectMultiple.find(List.of(headers.split(",")), List.of(rows));
    assertThat(found).hasSize(1);
    var answers = new ArrayList<Optional<Set<String>>>();
    for (SourceRow row : rows) {
      answers.add(found.get(0).answer(row));
    }
    return answers;
  }

  /** Row "Land of Kush" of formpack's tests of the three forms of export. */
  @Test
  void summaryDetailsAndBothGiveOneAnswerWithEverySeparator() {
    Optional<Set<String>> kush = Optional.of(Set.of("vegan", "vegetarian"));
    for (String separator : List.of("/", ".", "-", ":", " > ")) {
      String columns = "";
      for (String option : OPTIONS) {
        columns += ",diet" + separator + option;
      }
      assertThat(answers(
              "name,diet" + columns,
              row("Land of Kush", "vegan vegetarian", "0", "1", "1", "0"),
              row("Unanswered")))
          .as(separator)
          .containsExactly(kush, Optional.empty());
      assertThat(answers("name" + columns, row("Land of Kush", "0", "1", "1", "0"), row("None")))
          .as(separator)
          .containsExactly(kush, Optional.empty());
    }
    assertThat(SelectMultiple.ofSummary("vegan vegetarian", OPTIONS)).isEqualTo(kush);
  }

  @Test
  void zerosOfOdkBesideAnEmptyFieldAreNoAnswerAndZerosAloneAreNone() {
    assertThat(answers("q,q/a,q/b", row("", "0", "0"), row("b", "0", "1")))
        .containsExactly(Optional.empty(), Optional.of(Set.of("b")));
    assertThat(answers("q/a,q/b", row("0", "0"), row("FALSE", "TRUE"), row("", "")))
        .containsExactly(Optional.of(Set.of()), Optional.of(Set.of("b")), Optional.empty());
  }

  @Test
  void labelsOfSeveralWordsAreFoundWhenKnown() {
    List<String> labels = List.of("Mạng xã hội", "Sàn", "Sàn TMĐT");
    assertThat(SelectMultiple.ofSummary("Sàn TMĐT Mạng xã hội", labels))
        .contains(Set.of("Sàn TMĐT", "Mạng xã hội"));
    assertThat(SelectMultiple.ofSummary("sàn tmđt, Báo giấy", labels))
        .contains(Set.of("Sàn TMĐT", "Báo giấy"));
    assertThat(SelectMultiple.ofSummary("Sàn;Khác, ghi rõ", labels))
        .contains(Set.of("Sàn", "Khác, ghi rõ"));
  }

  @Test
  void textAndNumbersAreNoOptions() {
    assertThat(SelectMultiple.find(
            List.of("info/name", "info/members", "info/area"), List.of(row("A", "12", "3"))))
        .isEmpty();
    assertThat(SelectMultiple.find(List.of("g/x", "g/y"), List.of(row("1", ""), row("0", "1"))))
        .isEmpty();
  }
}
