package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;

/** Ingest of a register that lost a column, swapped its sectors and counts members by the hundred. */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class DriftNoticesTest {
  private static String register(int factor, String sector, boolean founded) {
    var text = new StringBuilder("Mã HTX,Tên HTX,Loại hình,Lĩnh vực,Tình trạng,Mã xã,")
        .append(founded ? "Ngày thành lập," : "")
        .append("Số thành viên\n");
    for (int i = 0; i < 300; i++) {
      text.append("MP-%04d,HTX Số %d,HTX,%s,HD,11824,".formatted(i, i, i % 3 == 0 ? "TM" : sector))
          .append(founded ? "2010-05-04," : "")
          .append((7 + i % 40) * factor)
          .append('\n');
    }
    return text.toString();
  }

  @Test
  void aSharpChangeOfColumnsAndOfValuesIsRemarkedAgainstTheFileBefore(
      SparkSession spark, SmallWorkspace published, @TempDir Path folder) {
    SmallWorkspace workspace = published
        .copyTo(folder)
        .with("cooperatives/2025-06-30.csv", register(1, "NN", true))
        .with("cooperatives/2025-12-31.csv", register(1, "NN", true))
        .with("cooperatives/2026-06-30.csv", register(100, "VT", false));
    Command ingest = workspace.ingest(spark);
    assertThat(ingest.exit()).as(ingest.err()).isZero();

    assertThat(workspace.ingested("""
        SELECT rule, source_file, column_id, split_part(found, ' ', 1) FROM notices
        WHERE rule LIKE '%\\_changed' ESCAPE '\\' ORDER BY 1, 2, 3""")).isEqualTo("""
        cooperatives.schema_changed | cooperatives/2026-06-30.csv |  | −Ngày
        cooperatives.spread_changed | cooperatives/2026-06-30.csv | members | PSI
        cooperatives.spread_changed | cooperatives/2026-06-30.csv | sector | PSI""");
  }
}
