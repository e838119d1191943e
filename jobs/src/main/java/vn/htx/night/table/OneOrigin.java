package vn.htx.night.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/** Real and made-up units are never in one workspace: sample ids begin with {@code MP-}, others never do. */
final class OneOrigin {
  private static final String STRANGERS = """
      SELECT parsed_file, parsed_row, coop_id FROM naming
      WHERE parsed_kind = 'row' AND starts_with(coop_id, 'MP-') <> ? ORDER BY ALL LIMIT 1""";

  private OneOrigin() {}

  /**
   * Ends with 2 and the first row that names a unit of the other origin; rejected rows are asked too.
   *
   * @param naming files of parsed rows that name cooperatives
   */
  static void require(List<Path> naming, boolean synthetic) {
    if (naming.isEmpty()) {
      return;
    }
    try (DuckDbReader parsed = DuckDbReader.over(Map.of("naming", naming))) {
      parsed.query(STRANGERS, synthetic).rows().stream()
          .findFirst()
          .ifPresent(stranger -> refuse(stranger, synthetic));
    }
  }

  private static void refuse(Answer.Row stranger, boolean synthetic) {
    throw HtxException.config(Problem.of(
            "Số liệu thật và số liệu mô phỏng lẫn trong một thư mục làm việc",
            "Real and synthetic data are mixed in one workspace")
        .at("inbox/%s: %s".formatted(stranger.text("parsed_file"), stranger.count("parsed_row")))
        .found(stranger.text("coop_id"))
        .allowed(
            synthetic
                ? "kind: synthetic – mã bắt đầu bằng MP- / ids begin with MP-"
                : "kind: real – không có mã MP- / no id begins with MP-")
        .todo(
            "chuyển tệp sang thư mục làm việc đúng loại, hoặc sửa kind trong workspace.yaml",
            "move the file to a workspace of its kind, or mend kind in workspace.yaml"));
  }
}
