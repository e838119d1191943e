package vn.htx.validate.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.domain.credit.data.ReferenceRates;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.table.SheetTables;
import vn.htx.ingest.table.TablePart;
import vn.htx.validate.file.Workspace;

class EarlierHeadsTest {
  private static final String ROWS = "2026-01,12,5.5,x\n2026-02,12,5.6,x\n2026-03,12,5.7,x\n";

  @TempDir
  private Path folder;

  private final EarlierHeads heads = new EarlierHeads();

  private TablePart.Head head(EarlierHeads from, String name, String text) {
    var workspace = new Workspace(folder).inPartsOf(60).with("reference_rates/" + name, text);
    InboxFile file = workspace.files(ReferenceRates.TABLE).stream()
        .filter(each -> each.path().endsWith(name))
        .findFirst()
        .orElseThrow();
    return from.of(Workspace.checks(ReferenceRates.TABLE), workspace.inbox(), file);
  }

  @Test
  void aHeaderIsFoundOnceForAFileAndForEachFileItsOwn() {
    String text = "Lãi suất tham chiếu\nmonth,tenor_months,rate,source\n" + ROWS;

    TablePart.Head found = head(heads, "a.csv", text);

    assertThat(found.head().firstRow()).isEqualTo(2);
    assertThat(head(heads, "a.csv", text)).isSameAs(found);
    assertThat(
            head(heads, "b.csv", text.substring(text.indexOf('\n') + 1)).head().firstRow())
        .isEqualTo(1);
  }

  @Test
  void aFileWithoutAHeaderHasNone() {
    assertThat(head(heads, "a.csv", ROWS)).isSameAs(SheetTables.NO_HEAD);
  }

  @Test
  void inAnotherProcessHeadersAreFoundAnew() throws IOException, ClassNotFoundException {
    String text = "month,tenor_months,rate,source\n" + ROWS;
    TablePart.Head found = head(heads, "a.csv", text);
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(heads);
    }

    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      TablePart.Head again = head((EarlierHeads) in.readObject(), "a.csv", text);

      assertThat(again).isNotSameAs(found);
      assertThat(again.head()).isEqualTo(found.head());
    }
  }
}
