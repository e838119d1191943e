package vn.htx.validate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions that the rows of one sheet leave open about their cooperatives, each once. */
final class Questions {
  private final Map<String, Asked> asked = new LinkedHashMap<>();

  /** @param rows how many rows ask it, of which {@code firstRow} is the first */
  record Asked(Linking.Said said, long rows, int firstRow) {}

  void add(Linking.Linked open, int row) {
    asked.merge(
        open.questionId(),
        new Asked(open.asked(), 1, row),
        (first, again) -> new Asked(first.said(), first.rows() + 1, first.firstRow()));
  }

  List<Parsed> all(String sheet, int sheetIndex) {
    return asked.entrySet().stream()
        .<Parsed>map(
            each -> new Parsed.OfQuestion(sheet, sheetIndex, each.getKey(), each.getValue()))
        .toList();
  }
}
