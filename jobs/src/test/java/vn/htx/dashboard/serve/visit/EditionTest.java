package vn.htx.dashboard.serve.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.dashboard.DemoVersion;
import vn.htx.page.PublishedValues;
import vn.htx.page.UnitNames;

class EditionTest {
  @TempDir
  private Path folder;

  private static UnitNames names(Edition edition) {
    return edition.read(published -> new PublishedValues(published, edition.scope()).unitNames());
  }

  @Test
  void namesOfUnitsAreReadOnceOfAVersionAndAnewOfAnother() throws SQLException {
    Path database = folder.resolve("demo.duckdb");
    DemoVersion.write(database, DemoVersion.FIGURES);
    Edition one = Edition.open(DemoVersion.SCOPE, database, Map.of());
    Edition other = Edition.open(DemoVersion.SCOPE, database, Map.of());
    try {
      assertThat(names(one)).isSameAs(names(one)).isNotSameAs(names(other));
      assertThat(names(one).name("11911")).isEqualTo("Xã An Hưng");
    } finally {
      one.close();
      other.close();
    }
  }
}
