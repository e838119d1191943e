package vn.htx.night.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.RunInputs;
import vn.htx.query.DuckDbReader;
import vn.htx.validate.check.Notice;
import vn.htx.validate.file.ReviewNotices;

/** Remarks on files and rows of review/ that are not used. */
final class ReviewRemarks {
  private static final String MET =
      "SELECT DISTINCT parsed_key FROM remarks WHERE parsed_kind = 'amendment'";

  private ReviewRemarks() {}

  static List<Notice> of(ParsedFiles parsed, RunInputs inputs, Configuration configuration) {
    var notices = new ArrayList<>(
        ReviewNotices.of(parsed.review(), inputs.files(), () -> met(parsed, configuration)));
    var answers = new LinkAnswers(parsed.review());
    if (!answers.isEmpty()) {
      notices.addAll(answers.notices(parsed.register()));
    }
    return notices;
  }

  /** What of the review folder met rows, in all files, as it names itself. */
  private static Set<String> met(ParsedFiles parsed, Configuration configuration) {
    List<Path> files = configuration.contracts().all().stream()
        .flatMap(contract -> parsed.remarks(contract, file -> true).stream())
        .toList();
    if (files.isEmpty()) {
      return Set.of();
    }
    try (DuckDbReader rows = DuckDbReader.over(Map.of("remarks", files))) {
      return rows.query(MET).rows().stream()
          .map(row -> row.text("parsed_key"))
          .collect(Collectors.toSet());
    }
  }
}
