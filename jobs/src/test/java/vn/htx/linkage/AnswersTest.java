package vn.htx.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
  private static final LinkRequest HOA_BINH = named("HTX DVNN Hòa Bình - Vĩnh Bảo");

  private static LinkRequest named(String name) {
    return new LinkRequest(
        Optional.empty(),
        Optional.empty(),
        Optional.of(name),
        Optional.empty(),
        Optional.empty(),
        Optional.of("316"));
  }

  @Test
  void aQuestionKeepsItsIdForever() {
    assertThat(HOA_BINH.questionId()).isEqualTo("b005637e578a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  htx dvnn HOÀ BÌNH – vĩnh bảo",
        "HTX DVNN Hòa  Bình (Vĩnh Bảo)",
        "\"HTX DVNN Hòa Bình\", Vĩnh Bảo."
      })
  void oneQuestionInManySpellings(String name) {
    assertThat(named(name).questionId()).isEqualTo(HOA_BINH.questionId());
  }

  @Test
  void whatMayBeAnotherCooperativeIsAnotherQuestion() {
    assertThat(named("HTX DVNN Hóa Bình - Vĩnh Bảo").questionId())
        .isNotEqualTo(HOA_BINH.questionId());
    assertThat(named("HTX DVNN Hòa Bình Vĩnh Bảo").questionId())
        .isNotEqualTo(HOA_BINH.questionId());
    LinkRequest elsewhere = new LinkRequest(
        Optional.empty(),
        Optional.empty(),
        HOA_BINH.name(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("293"));
    assertThat(elsewhere.questionId()).isNotEqualTo(HOA_BINH.questionId());
  }

  @Test
  void openQuestionsAreLeftOutAndTheSameAnswerTwiceIsOne() {
    Answers answers = Answers.of(List.of(
        new Answers.Given("loans", HOA_BINH.questionId(), "MP-0001 "),
        new Answers.Given("survey", HOA_BINH.questionId(), "MP-0001"),
        new Answers.Given("survey", named("HTX Sao Mai").questionId(), " "),
        new Answers.Given("survey", named("HTX Ban Mai").questionId(), "KHÔNG")));

    assertThat(answers.map())
        .isEqualTo(
            Map.of(HOA_BINH.questionId(), "MP-0001", named("HTX Ban Mai").questionId(), "none"));
    assertThat(answers.conflicts()).isEmpty();
  }

  @Test
  void differentAnswersToOneQuestionAreReportedAndNotApplied() {
    Answers answers = Answers.of(List.of(
        new Answers.Given("loans", HOA_BINH.questionId(), "MP-0002"),
        new Answers.Given("survey", HOA_BINH.questionId(), "MP-0001")));

    assertThat(answers.map()).isEmpty();
    assertThat(answers.conflicts()).singleElement().satisfies(fault -> {
      assertThat(fault.questionId()).isEqualTo(HOA_BINH.questionId());
      assertThat(fault.answer()).isEqualTo("MP-0001; MP-0002");
      assertThat(fault.text().vi()).contains("loans, survey");
    });
  }
}
