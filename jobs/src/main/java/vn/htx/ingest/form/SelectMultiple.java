package vn.htx.ingest.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.table.QuestionNames;
import vn.htx.text.MatchKey;
import vn.htx.text.Texts;

/**
 * The columns of a question with several answers in a table: one summary, one column per option
 * ({@code question/option} with 1 or 0), or both. A survey item binds to an option's column by the label
 * {@code question/option} (its answer is that cell, yes or no); an item of kind WHOLE that is labelled {@code question}
 * means the number of options chosen.
 *
 * @param question the header without the option, with its groups
 * @param summary the column that lists the chosen options, if there is one
 * @param options columns by option as written in the header, in the table's order; empty when there is only the summary
 */
public record SelectMultiple(String question, OptionalInt summary, Map<String, Integer> options) {
  private static final Set<String> MARKS = Set.of("0", "1", "true", "false");

  public SelectMultiple {
    options = new LinkedHashMap<>(options);
  }

  /**
   * The questions of a table that have columns of options. With a summary one such column is enough; without one, two
   * are needed that are filled or empty together in every row. A group of yes-no questions that are always answered
   * together looks the same: its items bind by {@code group/question} either way.
   *
   * @param sample rows below the header; a column with anything but 1, 0, true and false there is not an option
   */
  public static List<SelectMultiple> find(List<String> headers, List<SourceRow> sample) {
    List<String> names = headers.stream().map(Texts::clean).toList();
    var found = new LinkedHashMap<String, Map<String, Integer>>();
    for (int column = 0; column < names.size(); column++) {
      String header = names.get(column);
      List<String> questions = QuestionNames.questionsOf(header);
      if (!questions.isEmpty() && isMarks(column, sample)) {
        String question =
            questions.stream().filter(names::contains).findFirst().orElse(questions.get(0));
        String option = QuestionNames.optionOf(header, question).orElse("");
        found.computeIfAbsent(question, key -> new LinkedHashMap<>()).putIfAbsent(option, column);
      }
    }
    var questions = new ArrayList<SelectMultiple>();
    found.forEach((question, options) -> {
      int summary = names.indexOf(question);
      if (summary >= 0 || (options.size() > 1 && isFilledTogether(options.values(), sample))) {
        questions.add(new SelectMultiple(
            question, summary < 0 ? OptionalInt.empty() : OptionalInt.of(summary), options));
      }
    });
    return questions;
  }

  /** The options chosen, if only the options of the table's own columns are known. */
  public Optional<Set<String>> answer(SourceRow row) {
    return answer(row, List.of());
  }

  private static String mark(SourceRow row, int column) {
    return Texts.clean(row.cell(column)).toLowerCase(Locale.ROOT);
  }

  private static boolean isMarks(int column, List<SourceRow> sample) {
    return sample.stream()
        .map(row -> mark(row, column))
        .allMatch(mark -> mark.isEmpty() || MARKS.contains(mark));
  }

  private static boolean isFilledTogether(Collection<Integer> columns, List<SourceRow> sample) {
    return sample.stream()
        .allMatch(row -> columns.stream()
                .map(column -> mark(row, column).isEmpty())
                .distinct()
                .count()
            == 1);
  }

  /**
   * The options chosen in a row, as written in the headers; empty when the question was not answered. KoboToolbox
   * leaves the options of an unanswered question blank; ODK Central writes 0, so all 0 with an empty summary means no
   * answer, while all 0 without a summary means the answer 'none'.
   *
   * @param more names and labels of further options without columns
   */
  public Optional<Set<String>> answer(SourceRow row, Collection<String> more) {
    var known = new LinkedHashSet<>(options.keySet());
    known.addAll(more);
    String joined = summary.isPresent() ? Texts.clean(row.cell(summary.getAsInt())) : "";
    boolean marked =
        options.values().stream().anyMatch(column -> !mark(row, column).isEmpty());
    if (!marked) {
      return ofSummary(joined, known);
    }
    var chosen = new LinkedHashSet<String>();
    options.forEach((option, column) -> {
      String mark = mark(row, column);
      if (mark.equals("1") || mark.equals("true")) {
        chosen.add(option);
      }
    });
    return chosen.isEmpty() && summary.isPresent() ? ofSummary(joined, known) : Optional.of(chosen);
  }

  /**
   * The options in a summary cell; empty when the cell is. Options are separated by {@code ;}, else by a comma and a
   * space (Google Forms), else by spaces (KoboToolbox, ODK).
   *
   * @param known names or labels of the options: one of several words is found only if it is known; unknown text is
   *     split into words
   */
  public static Optional<Set<String>> ofSummary(String cell, Collection<String> known) {
    String text = Texts.clean(cell);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var chosen = new LinkedHashSet<String>();
    String parts = text.contains(";") ? ";" : text.contains(", ") ? ", " : " ";
    List<String> words = List.of(text.split(parts, -1));
    for (int from = 0; from < words.size(); ) {
      int to = words.size();
      Optional<String> option = known(join(words, from, to, parts), known);
      while (option.isEmpty() && to > from + 1) {
        to--;
        option = known(join(words, from, to, parts), known);
      }
      String word = words.get(from).trim();
      option.or(() -> word.isEmpty() ? Optional.empty() : Optional.of(word)).ifPresent(chosen::add);
      from = to;
    }
    return Optional.of(chosen);
  }

  private static String join(List<String> words, int from, int to, String parts) {
    return String.join(parts, words.subList(from, to)).trim();
  }

  /** The option with this text, else the one with this match key. */
  private static Optional<String> known(String text, Collection<String> known) {
    return known.contains(text)
        ? Optional.of(text)
        : known.stream()
            .filter(option -> MatchKey.of(option).equals(MatchKey.of(text)))
            .findFirst();
  }
}
