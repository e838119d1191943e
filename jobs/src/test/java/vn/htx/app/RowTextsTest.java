package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.query.DuckDbReader;

/** What was written in a row is kept as long as the row may still be rejected. */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class RowTextsTest {
  @Test
  void aRowThatIsRejectedOnlyForItsRepeatedKeyIsShownAsWritten(
      SparkSession spark, SmallWorkspace published, @TempDir Path folder) throws IOException {
    SmallWorkspace workspace =
        published.copyTo(folder).with("parcels/vinh-bao/2026-06-30.csv", """
            Mã thửa,Mã xã,Diện tích,Ghi chú
            MP-T1,11824,"500,0",
            MP-T2,11824,640,
            MP-T1,11824,"500,0",đo lại
            MP-T3,11824,nửa sào,
            """);
    Command ingest = workspace.ingest(spark);
    assertThat(ingest.exit()).as(ingest.err()).isIn(0, 3);

    assertThat(workspace.ingested("""
        SELECT source_row, rules, row_text FROM rejected
        WHERE source_file = 'parcels/vinh-bao/2026-06-30.csv' ORDER BY 1""")).isEqualTo("""
        4 | parcels.duplicate_key | {"Mã thửa":"MP-T1","Mã xã":"11824","Diện tích":"500,0","Ghi chú":"•••"}
        5 | parcels.area_m2.type | {"Mã thửa":"MP-T3","Mã xã":"11824","Diện tích":"nửa sào","Ghi chú":""}""");
    assertThat(textsKept(workspace, "parcels/vinh-bao/2026-06-30.csv"))
        .as("of the rows that are clean whatever comes, no text is stored")
        .isEqualTo("2 4, 5");
  }

  private static String textsKept(SmallWorkspace workspace, String file) throws IOException {
    List<Path> parsed = workspace.lake().stored().stream()
        .filter(table -> table.table().equals("parsed_parcels"))
        .flatMap(table -> workspace.lake().files(table).stream())
        .toList();
    try (DuckDbReader rows = DuckDbReader.over(Map.of("parsed", parsed))) {
      return rows.query("""
              SELECT count(*) || ' ' || string_agg(parsed_row, ', ' ORDER BY parsed_row) AS kept FROM parsed
              WHERE parsed_file = ? AND parsed_text IS NOT NULL""", file).only().text("kept");
    }
  }
}
