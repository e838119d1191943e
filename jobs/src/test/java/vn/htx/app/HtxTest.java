package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.app.terminal.Console;
import vn.htx.app.terminal.JsonReport;
import vn.htx.night.Exit;

/** A wrong word on the command line ends with 2 and a line that tells what to type instead. */
class HtxTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      nigtly                    | htx nightly
      nightly --as-off=1        | --as-of
      nightly --as-of=2026-13-01 | không phải ngày như 2026-06-30
      nightly --only=ingst      | INGEST, INDICATORS, SITE, PUBLISH
      rules loanz               | có phải 'loans'?
      tables loanz              | có phải 'loans'?
      lake prun                 | lake prune
      plan --full               | --full
      """)
  void aWrongWordIsAnsweredWithTheRightOne(String line, String answer) {
    var err = new StringWriter();
    var htx = Htx.commandLine(new JsonReport(false, Console.ofProcess()))
        .setErr(new PrintWriter(err, true));

    int exit = htx.execute(line.split(" "));

    assertThat(err.toString()).contains(answer);
    assertThat(exit).isEqualTo(Exit.WRONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "help", "completion"})
  void whatTellsOfAllCommandsKnowsThemAll(String command) {
    assertThat(Command.htx(command).out()).contains("nightly", "airflow", "bench", "completion");
  }

  @Test
  void aNewWorkspaceIsToldWhatIsKeptHowLongAndHowToEraseIt(@TempDir Path folder) {
    Command made = Command.htx("init", folder.resolve("htx"));
    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(made.out())
        .contains(
            "inbox/, review/",
            "private/",
            "lake/tables/",
            "lake/versions/",
            "lake/runs/",
            "35 bản gần nhất",
            "--forget FILE --yes",
            "HTX_HASH_KEY");
  }
}
