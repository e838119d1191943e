package vn.htx.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.htx.model.Coded;
import vn.htx.model.CooperativeType;

public class RegisterTest {
  private static final Map<String, String> UNITS = Map.of(
      "316", "Huyện Vĩnh Bảo",
      "293", "Huyện Kim Thành",
      "314", "Huyện Kiến Thụy",
      "300", "Huyện Thanh Miện",
      "11890", "Xã Hòa Bình",
      "11836", "Xã Trung Lập",
      "10798", "Xã Hòa Bình",
      "11911", "Xã Nguyễn Bỉnh Khiêm");

  /** id; tax code; name; form; commune; old district. The last line of an id is its latest state. */
  private static final String STATES = """
      A1 | 0100233488 | HTX Dịch vụ nông nghiệp Hòa Bình | HTX   | 11890 | 316
      A1 | 0100233488 | HTX Dịch vụ nông nghiệp Hòa Bình | HTX   | 11911 |
      A2 | 0100112437 | HTX Dịch vụ nông nghiệp Hoà Bình | HTX   | 10798 | 293
      B1 |            | HTX Quyết Thắng                  | HTX   | 11836 | 316
      B2 |            | HTX Quyết Thắng II               | HTX   | 11836 | 316
      B3 |            | Tổ hợp tác Quyết Thắng           | THT   | 11836 | 316
      C1 | 0314409058 | HTX Chăn nuôi Tân Hưng           | HTX   | 11836 | 316
      C2 |            | HTX Công nghiệp Tân Hưng         | HTX   | 11890 | 316
      D1 |            | HTX Sao Mai                      | HTX   |       |
      E1 |            | HTX Minh Ấn                      | HTX   | 11836 | 316
      E2 |            | HTX Minh An                      | HTX   | 11836 | 316
      E3 |            | HTX Minh An                      | HTX   | 10798 | 293
      F1 |            | HTX Rạng Đông                    | HTX   |       | 316
      F1 |            | HTX Bình Minh Xanh               | HTX   |       | 316
      G1 | 0312687878 | HTX Mây tre Tiên Cầm             | HTX   | 11836 | 316
      G2 | 0312687878 | HTX Mây tre Cổ Am                | HTX   | 11890 | 316
      H1 |            | HTX Mỹ - Đức                     | HTX   | 11836 | 316
      K1 |            | HTX Thắng Lợi                    | HTX   | 10798 | 300
      M1 |            | HTX Rạng Ngời - Vĩnh Bảo         | HTX   |       | 316
      L1 |            | HTX Đại Thắng                    | HTX   | 11836 | 316
      L2 |            | HTX Đại Thắng                    | HTX   | 11836 | 316
      """;

  private static final Register REGISTER = Register.of(entries(), UNITS);

  private static List<RegisterEntry> entries() {
    return new ArrayList<>(STATES.lines().map(RegisterTest::entry).toList());
  }

  private static RegisterEntry entry(String line) {
    List<String> cells = cells(line);
    return new RegisterEntry(
        cells.get(0),
        filled(cells.get(1)),
        cells.get(2),
        Coded.find(CooperativeType.class, cells.get(3)),
        filled(cells.get(4)),
        filled(cells.get(5)));
  }

  /** id; tax code; name; form; commune; old district. */
  private static LinkRequest wanted(String line) {
    List<String> cells = cells(line);
    return new LinkRequest(
        filled(cells.get(0)),
        filled(cells.get(1)),
        filled(cells.get(2)),
        Coded.find(CooperativeType.class, cells.get(3)),
        filled(cells.get(4)),
        filled(cells.get(5)));
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private static Optional<String> filled(String cell) {
    return Optional.of(cell).filter(text -> !text.isEmpty());
  }

  /** {@code TAX_CODE A1}, {@code SEVERAL E2 E3} or {@code NOTHING_ALIKE}. */
  public static String shown(Link link) {
    if (link instanceof Link.Exact exact) {
      return exact.method() + " " + exact.coopId();
    }
    if (link instanceof Link.Doubtful doubtful) {
      return doubtful.doubt() + " "
          + String.join(
              " ", doubtful.candidates().stream().map(Candidate::coopId).toList());
    }
    return ((Link.Unknown) link).why().toString();
  }

  private static Link.Doubtful doubtful(String line) {
    return (Link.Doubtful) REGISTER.find(wanted(line));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '!', textBlock = """
      # id | tax code | name | form | commune | district                   ! found
      A1 |            |                                 |     |       |     ! COOP_ID A1
      A1 |            | HTX DVNN Hoà Bình               |     |       |     ! COOP_ID A1
         | 0100233488 |                                 |     |       |     ! TAX_CODE A1
         | 100233488  | HTX DVNN Hoa Binh               |     |       |     ! TAX_CODE A1
         |            | HTX DVNN Hoà Bình               |     | 11890 |     ! NAME_AND_PLACE A1
         |            | HTX DVNN Hoà Bình               |     |       | 316 ! NAME_AND_PLACE A1
         |            | HTX NN và DV Hoà Bình           |     | 11911 |     ! NAME_AND_PLACE A1
         |            | Hợp tác xã DVNN xã Hòa Bình     |     | 10798 | 293 ! NAME_AND_PLACE A2
         |            | HTX DVNN Hòa Bình - Vĩnh Bảo    |     |       |     ! NAME_AND_PLACE A1
         |            | HTX DVNN Hòa Bình (VB)          |     |       |     ! NAME_AND_PLACE A1
         |            | HTX DVNN Hòa Bình, H.Kim Thành  |     |       |     ! NAME_AND_PLACE A2
         |            | HTX Quyết Thắng 2               |     | 11836 |     ! NAME_AND_PLACE B2
         |            | Quyết Thắng                     | HTX | 11836 |     ! NAME_AND_PLACE B1
         |            | THT Quyết Thắng                 |     | 11836 |     ! NAME_AND_PLACE B3
         |            | HTX CN Tân Hưng                 |     | 11836 |     ! NAME_AND_PLACE C1
         |            | HTX CN Tân Hưng                 |     | 11890 |     ! NAME_AND_PLACE C2
         |            | HTX Ch.nuôi Tân Hưng            |     | 11836 |     ! NAME_AND_PLACE C1
         |            | HTX D.vụ N.nghiệp Hoà Bình      |     | 11890 |     ! NAME_AND_PLACE A1
         |            | HTX Sao Mai                     |     |       |     ! NAME_UNIQUE D1
         |            | HTX Rạng Đông                   |     |       | 316 ! NAME_AND_PLACE F1
         |            | HTX Bình Minh Xanh              |     |       | 316 ! NAME_AND_PLACE F1
         | 0312687878 | HTX Mây tre Cổ Am               |     | 11890 |     ! NAME_AND_PLACE G2
         | 0314409058-001 | HTX Chăn nuôi Tân Hưng      |     | 11836 |     ! NAME_AND_PLACE C1
         |            | HTX Mỹ - Đức                    |     | 11836 |     ! NAME_AND_PLACE H1
         |            | HTX Mỹ Đức                      |     | 11836 |     ! NAME_AND_PLACE H1
         |            | HTX Thắng Lợi (TM)              |     |       |     ! NAME_AND_PLACE K1
         |            | HTX Rạng Ngời - Vĩnh Bảo        |     |       |     ! NAME_AND_PLACE M1
         |            | HTX Rạng Ngời                   |     |       | 316 ! NAME_AND_PLACE M1
      """)
  void linksForCertain(String row, String found) {
    assertThat(shown(REGISTER.find(wanted(row)))).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '!', textBlock = """
      # id | tax code | name | form | commune | district                   ! found, the first candidate
      A1 | 0100112437 |                                 |     |       |     ! CODES_DISAGREE A1
         | 0100112437 | HTX DVNN Hòa Bình (VB)          |     |       |     ! NAME_AGAINST_CODE A1 A2
      B1 |            | HTX Quyết Thắng II              |     | 11836 |     ! NAME_AGAINST_CODE B2 B1
      A1 |            | HTX Chiếu cói Lật Dương         |     |       |     ! NAME_AGAINST_CODE A1
      A1 | 0314409058-002 | HTX DVNN Hòa Bình           |     |       |     ! CODES_DISAGREE A1 A2 C1
      A1 | 0101243150 | HTX DVNN Hòa Bình               |     |       |     ! TAX_CODE_DIFFERS A1
         | 0101243150 | HTX DVNN Hòa Bình               |     | 11890 |     ! TAX_CODE_DIFFERS A1
         | 0312687878 | HTX Mây tre                     |     |       |     ! CODE_SHARED G
         | 0314409058-001 | HTX Chăn nuôi Tân Hưng      |     |       |     ! BRANCH_CODE C1
         | 0314409058-001 |                             |     |       |     ! BRANCH_CODE C1
         |            | HTX Đại Thắng                   |     | 11836 |     ! SEVERAL L1
         |            | HTX DVNN Hòa Bình               |     |       |     ! SEVERAL A1
         |            | HTX MINH AN                     |     | 11836 |     ! SEVERAL E2
         |            | HTX Minh An                     |     |       |     ! SEVERAL E2
         |            | HTX Quyết Thắng II              |     |       |     ! NO_PLACE B2
         |            | HTX Sao Mai                     |     | 11836 |     ! NO_PLACE D1
         |            | HTX Thắng Lợi (KT)              |     |       |     ! NO_PLACE K1
         |            | HTX Thắng Lợi - Vĩnh Hòa        |     |       |     ! NO_PLACE K1
         |            | HTX Thắng Lợi, xã Vĩnh Hòa      |     |       |     ! PLACE_DIFFERS K1
         |            | HTX Quyết Thắng II              |     | 10798 | 293 ! PLACE_DIFFERS B2
         |            | HTX Quyết Thắng II              |     | 11890 | 316 ! PLACE_DIFFERS B2
         |            | Quyết Thắng II                  |     | 11836 |     ! TYPE_UNCLEAR B2
         |            | THT Quyết Thắng II              |     | 11836 |     ! TYPE_UNCLEAR B2
         |            | HTX Quyết Thắng II              | THT | 11836 |     ! TYPE_UNCLEAR B2
         |            | HTX Hòa Bình                    |     | 11890 |     ! SIMILAR A1
         |            | HTX DVNN Hoà Bìn                |     | 11890 |     ! SIMILAR A1
         |            | HTX DVNN Hóa Bình               |     | 11890 |     ! SIMILAR A1
         |            | HTX DVNN Binh Hoa               |     | 11890 |     ! SIMILAR A1
         |            | htx dich vu nong nghiep hoa binh |    | 11890 |     ! SIMILAR A1
         |            | HTX Quyết Thắng III             |     | 11836 |     ! SIMILAR B
         |            | HTX Mỹ                          |     | 11836 |     ! SIMILAR H1
         |            | HTX N nghiệp Hòa Bình           |     | 11890 |     ! SIMILAR A1
         |            | HTX D.vụ Hòa Bình               |     | 11890 |     ! SIMILAR A1
         |            | HTX N ngh. Hòa Bình             |     | 11890 |     ! SIMILAR A1
         |            | HTX Ng. nghiệp Hòa Bình         |     | 11890 |     ! SIMILAR A1
         |            | HTX DVụ NNghiệp Hòa Bình        |     | 11890 |     ! SIMILAR A1
      """)
  void asksWhatIsNotCertainWithTheRightOneFirst(String row, String found) {
    assertThat(shown(REGISTER.find(wanted(row)))).startsWith(found);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '!', textBlock = """
         |            |                                 |     | 11890 | 316 ! NOTHING_WRITTEN
         | không có   | HTX                             |     |       |     ! NOTHING_WRITTEN
      Z9 |            |                                 |     |       |     ! NOTHING_ALIKE
         | 0101243150 |                                 |     |       |     ! NOTHING_ALIKE
         |            | HTX Vận tải Phương Đông         |     | 11890 |     ! NOTHING_ALIKE
         |            | HTX N nghiệp Phương Đông        |     | 11890 |     ! NOTHING_ALIKE
         |            | HTX Hợp Lực Tân Hưng Đông Anh   |     | 11890 |     ! NOTHING_ALIKE
      """)
  void saysWhatIsNoneOfTheRegister(String row, String found) {
    assertThat(shown(REGISTER.find(wanted(row)))).isEqualTo(found);
  }

  @Test
  void tellsTheClerkWhatAgreesAndWhatDoesNot() {
    assertThat(doubtful("| | HTX DVNN Hóa Bình | | 11890 | 316").candidates())
        .extracting(
            Candidate::coopId,
            Candidate::name,
            candidate -> candidate.place().orElse(""),
            Candidate::score,
            candidate -> candidate.reason().vi(),
            candidate -> candidate.reason().en())
        .containsExactly(
            tuple(
                "A1",
                "HTX Dịch vụ nông nghiệp Hòa Bình",
                "Xã Nguyễn Bỉnh Khiêm",
                0.976,
                "Tên giống khi bỏ dấu; cùng xã.",
                "The same name without marks; same commune."),
            tuple(
                "A2",
                "HTX Dịch vụ nông nghiệp Hoà Bình",
                "Xã Hòa Bình, Huyện Kim Thành",
                0.776,
                "Tên giống khi bỏ dấu; khác nơi.",
                "The same name without marks; another place."));
    assertThat(doubtful("A1 | 0100112437 | | | |").candidates())
        .extracting(Candidate::coopId, candidate -> candidate.reason().vi())
        .containsExactly(
            tuple(
                "A1", "Đúng mã HTX; không ghi tên; chưa rõ loại hình; không đủ thông tin về nơi."),
            tuple(
                "A2",
                "Đúng mã số thuế; không ghi tên; chưa rõ loại hình; không đủ thông tin về nơi."));
  }

  @Test
  void showsFiveAtMostAndTheOnesTheCodesSayAmongThem() {
    List<RegisterEntry> many = entries();
    for (int i = 1; i <= 9; i++) {
      many.add(entry("S" + i + " | | HTX Đồng Tâm | HTX | 1000" + i + " |"));
    }
    Link link = Register.of(many, UNITS).find(wanted("| 0100233488 | HTX Đồng Tâm | | |"));

    assertThat(link)
        .asInstanceOf(InstanceOfAssertFactories.type(Link.Doubtful.class))
        .satisfies(doubtful -> {
          assertThat(doubtful.doubt()).isEqualTo(Link.Doubt.NAME_AGAINST_CODE);
          assertThat(doubtful.candidates()).hasSize(5);
          assertThat(doubtful.candidates()).extracting(Candidate::coopId).contains("A1");
        });
  }

  @Test
  void theAnswerOfTheClerkComesFirst() {
    LinkRequest row = wanted("| | HTX Hòa Bình | | 11890 |");
    LinkRequest exact = wanted("A1 | | | | |");
    Register answered = REGISTER.withAnswers(
        Map.of(row.questionId(), " A2 ", exact.questionId(), "", "0123456789ab", "A11"));

    assertThat(shown(answered.find(row))).isEqualTo("ANSWER A2");
    assertThat(shown(answered.find(exact))).isEqualTo("COOP_ID A1");
    assertThat(shown(REGISTER.find(row))).startsWith("SIMILAR A1");
    Register none = REGISTER.withAnswers(Map.of(row.questionId(), "Không"));
    assertThat(shown(none.find(row))).isEqualTo("ANSWERED_NONE");
    assertThat(none.staleAnswers()).isEmpty();
  }

  @Test
  void anAnswerThatTheRegisterLacksIsReportedAndNotApplied() {
    LinkRequest row = wanted("| | HTX Hòa Bình | | 11890 |");
    Register answered = REGISTER.withAnswers(Map.of(row.questionId(), "a1"));

    assertThat(shown(answered.find(row))).startsWith("SIMILAR A1");
    assertThat(answered.staleAnswers())
        .extracting(Answers.Unapplied::questionId, Answers.Unapplied::answer)
        .containsExactly(tuple(row.questionId(), "a1"));
    assertThat(answered.staleAnswers().get(0).text().vi()).contains("'a1' (A1?)");
  }

  @Test
  void theFingerprintFollowsAllThatLinksDependOn() {
    List<RegisterEntry> others = entries();
    others.add(entry("Z1 | | HTX Mới | HTX | |"));
    List<RegisterEntry> shuffled = entries();
    shuffled.sort((a, b) -> b.coopId().compareTo(a.coopId()));
    String own = REGISTER.fingerprint();

    assertThat(own).matches("[0-9a-f]{64}");
    assertThat(Register.of(shuffled, UNITS).fingerprint()).isEqualTo(own);
    assertThat(Register.of(others, UNITS).fingerprint()).isNotEqualTo(own);
    assertThat(Register.of(entries(), Map.of("316", "Vĩnh Bảo")).fingerprint()).isNotEqualTo(own);
    assertThat(REGISTER.withAnswers(Map.of("0123456789ab", "A1")).fingerprint()).isNotEqualTo(own);
    assertThat(REGISTER.withAnswers(Map.of("0123456789ab", " ")).fingerprint()).isEqualTo(own);
  }

  @Test
  void theOrderOfCooperativesDoesNotMatter() {
    List<RegisterEntry> reversed = new ArrayList<>(entries());
    Collections.reverse(reversed);
    Register other = Register.of(reversed, UNITS);

    for (String row :
        List.of("| | HTX Đại Thắng | | |", "| | HTX Minh An | | |", "| | HTX Hòa Bình | | 316 |")) {
      assertThat(shown(other.find(wanted(row)))).isEqualTo(shown(REGISTER.find(wanted(row))));
    }
  }

  @Test
  void linksTheSameAfterItWasCarriedToATask() throws IOException, ClassNotFoundException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(REGISTER);
    }
    Register carried;
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      carried = (Register) in.readObject();
    }

    for (String row : List.of(
        "| 0100233488 | | | |",
        "| | HTX DVNN Hóa Bình | | 11890 |",
        "| | HTX DVNN Hòa Bình (VB) | | |")) {
      LinkRequest wanted = wanted(row.chars().filter(c -> c == '|').count() < 5 ? row + "|" : row);
      assertThat(carried.find(wanted)).isEqualTo(REGISTER.find(wanted));
    }
    assertThat(carried.fingerprint()).isEqualTo(REGISTER.fingerprint());
  }

  @Property(tries = 300)
  void anyTextFindsSomethingToSay(@ForAll String text) {
    Optional<String> cell = Optional.of(text);
    Link link =
        REGISTER.find(new LinkRequest(cell, cell, cell, Optional.empty(), cell, Optional.empty()));

    assertThat(shown(link)).isNotEmpty();
  }
}
