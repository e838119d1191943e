package vn.htx.app.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.htx.dashboard.serve.account.Borrowers;
import vn.htx.model.Problem;

/** {@code private/borrowers.csv}: what is read of it, and what makes it unusable. */
class BorrowerFileTest {
  @TempDir
  private Path workspace;

  private Path file;
  private BorrowerFile borrowers;

  @BeforeEach
  void open() throws IOException {
    file = OwnersFolder.make(workspace).resolve(BorrowerFile.NAME);
    borrowers = new BorrowerFile(workspace);
  }

  private Borrowers.Named of(String... loans) {
    return borrowers.of(List.of(loans));
  }

  private Problem problem() {
    Borrowers.Named named = of("V1");
    assertThat(named.names()).isEmpty();
    assertThat(named.areListed()).isFalse();
    return named.problem().orElseThrow();
  }

  private void write(String text) throws IOException {
    Files.writeString(file, text);
  }

  @Test
  void theLoansAskedForAreNamedAndNoOther() throws IOException {
    write("""
        loan_id,borrower
        V1,Trần Thị Bưởi
        V2,"Lê Văn Cam, chủ nhiệm"
        V3,
        V4,Phạm Thị Dừa
        """);

    assertThat(of("V1", "V2", "V3", "V9").names())
        .containsOnly(entry("V1", "Trần Thị Bưởi"), entry("V2", "Lê Văn Cam, chủ nhiệm"));
    assertThat(of("V3").of(Optional.of("V3"))).isEqualTo("–");
  }

  @Test
  void aByteOrderMarkAndSeparateTonesAreRead() throws IOException {
    write("\uFEFFborrower,loan_id,note\n  Bu\u031Bo\u031B\u0309i ,V1,x\n");

    assertThat(of("V1").names()).containsOnly(entry("V1", "Bưởi"));
  }

  @Test
  void withoutAFileNobodyIsNamedAndNothingIsWrong() {
    assertThat(of("V1")).isEqualTo(Borrowers.Named.NOBODY);
  }

  @Test
  void aFileThatChangedIsReadAgainAndOneThatIsGoneIsForgotten() throws IOException {
    write("loan_id,borrower\nV1,Bưởi\n");
    assertThat(of("V1").names()).containsOnly(entry("V1", "Bưởi"));

    write("loan_id,borrower\nV1,Cam Sành\n");
    assertThat(of("V1").names()).containsOnly(entry("V1", "Cam Sành"));

    Files.delete(file);
    assertThat(of("V1")).isEqualTo(Borrowers.Named.NOBODY);
  }

  /** The second column quotes how what is wrong is told, the third where. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "loan_id,name\\nV1,Bưởi                      | a column is missing | line 1",
        "V1,Bưởi\\nV2,Cam                            | a column is missing | line 1",
        "loan_id;borrower\\nV1;Bưởi                  | a column is missing | line 1",
        "loan_id,borrower\\nV1,Bưởi\\n ,Cam           | a row has no loan | line 3",
        "loan_id,borrower\\nV1,Bưởi\\nV1,Cam          | a loan has two names | line 3",
        "loan_id,borrower\\nV1,Bưởi\\nV2,Cam,Cam Sành | cannot be read | borrowers.csv",
        "loan_id,borrower\\nV1,\"Bưởi\" Cam          | cannot be read | borrowers.csv",
        "loan_id,borrower\\n                         | there are no rows | borrowers.csv",
        "''                                          | there are no rows | borrowers.csv"
      })
  void aFileThatIsWrongIsNotUsedAtAllAndItsProblemQuotesNoName(
      String text, String what, String where) throws IOException {
    write(text.replace("\\n", "\n"));

    Problem problem = problem();
    assertThat(problem.what().en()).contains(what);
    assertThat(problem.where()).contains("private/borrowers.csv").contains(where);
    assertThat(problem.todo().vi()).contains("sửa tệp");
    assertThat(problem.text()).doesNotContain("Bưởi", "Cam");
  }

  @Test
  void otherEncodingsAreRefused() throws IOException {
    Files.write(file, "loan_id,borrower\nV1,Bùi\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(problem().allowed()).contains("UTF-8");

    Files.write(file, "loan_id,borrower\nV1,Bùi\n".getBytes(Charset.forName("UTF-16LE")));
    assertThat(problem().what().en()).contains("cannot be used");
  }

  @Test
  void namesAndRowsAreBounded() throws IOException {
    write("loan_id,borrower\nV1," + "ư".repeat(200) + "\n");
    assertThat(of("V1").names()).hasSize(1);
    write("loan_id,borrower\nV1," + "ư".repeat(201) + "\n");
    assertThat(problem().found()).isEqualTo("201 ký tự / characters");

    String rows = IntStream.rangeClosed(1, 200_000)
        .mapToObj(i -> "V" + i + ",Bưởi\n")
        .collect(Collectors.joining("", "loan_id,borrower\n", ""));
    write(rows);
    assertThat(of("V200000").names()).hasSize(1);
    write(rows + "V200001,Bưởi\n");
    assertThat(problem().what().en()).contains("too many rows");
  }

  @ParameterizedTest
  @CsvSource({
    "rwx------, rw-r--r--, true",
    "rwxr-xr-x, rw-------, true",
    "rwxr-xr-x, rw----r--, false",
    "rwxr-x---, rw-r-----, false"
  })
  void aListThatOthersMayReadIsNotUsed(String folder, String rights, boolean isUsed)
      throws IOException {
    write("loan_id,borrower\nV1,Bưởi\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString(folder));

    assertThat(of("V1").areListed()).isEqualTo(isUsed);
    if (!isUsed) {
      assertThat(problem().found()).isEqualTo(rights);
      assertThat(problem().todo().en()).contains("chmod 600 private/borrowers.csv");
    }
  }
}
