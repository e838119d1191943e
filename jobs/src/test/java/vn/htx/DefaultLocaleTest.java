package vn.htx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.app.Domains;
import vn.htx.catalog.ColumnType;
import vn.htx.config.Contracts;
import vn.htx.config.Problems;

/**
 * Nothing is formatted in the machine's locale: an Arabic one writes other digits, a Turkish one has another lower case
 * of I. What names no locale may format texts ({@code %s}) and nothing else. {@link ArchitectureTest} keeps out the
 * methods that always ask for the locale.
 */
class DefaultLocaleTest {
  private static final Path SOURCES = Path.of("src", "main", "java");

  /** A number, date or case that a format asks the locale for; %s, %n and %% do not. */
  private static final Pattern ASKS = Pattern.compile(
      "%(?:\\d+\\$)?[-+0,#(]*\\d*(?:\\.\\d+)?(?:[dfegGExXaAocC]|[tT][A-Za-z]|[SB])");

  private static final Pattern LITERAL =
      Pattern.compile("(?s)\"\"\"\\n(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern FORMATTED = Pattern.compile("\\A\\s*(?:\\.|::)formatted\\b");
  private static final Pattern NAMES_A_LOCALE =
      Pattern.compile("Locale\\.[\\w.]+(?:\\(\"\\w+\"\\))?,\\s*\\z");

  @Test
  void aFormatThatNamesNoLocaleHoldsTextsOnly() throws IOException {
    var wrong = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        for (String format : asking(Files.readString(file))) {
          wrong.add(SOURCES.relativize(file) + ": " + format);
        }
      }
    }
    assertThat(wrong).as("use %s, or String.format(Locale.ROOT, …)").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"DECIMAL(%d,%d)\".formatted(18, 2)",
        "\"%,d dòng\"\n    .formatted(rows)",
        "\"\"\"\n    limit: %d\n    \"\"\".formatted(most)",
        "String.format(\"%.1f\", share)",
        "\"part-%05d\"::formatted",
        "String more = \"%1$d ô\" + rest;"
      })
  void itIsFoundHoweverItIsWritten(String source) {
    assertThat(asking(source)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"DECIMAL(%s,%s)\".formatted(18, 2)",
        "String.format(Locale.ROOT, \"%02d/%02d\", 1, 2)",
        "String.format(Locale.forLanguageTag(\"vi\"), \"%.2f\", share)",
        "\"100 %\"",
        "\"strftime(day, '%d/%m/%Y')\""
      })
  void whatAsksForNothingPasses(String source) {
    assertThat(asking(source)).isEmpty();
  }

  /** The texts that ask the machine's locale: used as formats, or kept for it under a name. */
  private static List<String> asking(String source) {
    return LITERAL
        .matcher(source)
        .results()
        .filter(found -> {
          String text = found.group(1) == null ? found.group(2) : found.group(1);
          String after = source.substring(found.end());
          String before = source.substring(0, found.start());
          return ASKS.matcher(text.replace("%%", "")).find()
              && !NAMES_A_LOCALE.matcher(before).find()
              && (FORMATTED.matcher(after).find() || !isSql(text));
        })
        .map(found -> found.group().lines().findFirst().orElse(""))
        .toList();
  }

  /** How SQL writes a form of dates. */
  private static boolean isSql(String text) {
    return text.contains("strftime") || text.contains("'%");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "tr-TR", "fa-IR"})
  void contractsAreReadInAnyLocale(String tag) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      var problems = new Problems();
      assertThat(Contracts.load(
                  Domains.CATALOG, Path.of("..", "data", "contracts"), Optional.empty(), problems)
              .all())
          .isNotEmpty();
      problems.throwIfAny();
      assertThat(ColumnType.DECIMAL.sql()).startsWith("DECIMAL(").matches("[A-Z0-9(),]+");
    } finally {
      Locale.setDefault(before);
    }
  }
}
