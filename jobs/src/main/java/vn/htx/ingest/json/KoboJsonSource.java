package vn.htx.ingest.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.source.UnreadableException;
import vn.htx.model.Sha256;

/**
 * Rows of a KoboToolbox JSON document in the layout of its workbook export: the submissions, then each repeat as a
 * separate sheet with {@code _index}, {@code _parent_table_name} and {@code _parent_index}. The header has every name
 * that any submission has, in order of first occurrence. The document is read once for the names, once for the count,
 * and once per sheet.
 */
public final class KoboJsonSource implements SheetSource {
  /** Most names of one table: the columns of a workbook's sheet. */
  static final int MOST_COLUMNS = 16_384;

  private static final int LONGEST_SHEET = 31;
  private static final List<String> LINKS =
      List.of("_index", "_parent_table_name", "_parent_index");

  private final Optional<Path> path;
  private final String sha256;
  private final KoboJson json;
  private final Map<String, Set<String>> columns = new LinkedHashMap<>();
  private final Map<String, String> sheets = new HashMap<>();
  private final Map<String, Long> counts;
  private final Iterator<String> tables;
  private final ArrayDeque<SourceRow> ready = new ArrayDeque<>();
  private final Map<String, Integer> before = new HashMap<>();
  private String table = "";
  private int row;
  private KoboJson.@Nullable Submissions submissions;

  /** Reads a document that is a file of the inbox. */
  public KoboJsonSource(Path path, InboxFile file) {
    this(() -> Files.newInputStream(path), "", new HashSet<>(), Optional.of(path), file.sha256());
  }

  /**
   * Reads a document within an archive.
   *
   * @param name of the sheet of submissions
   * @param taken names of sheets in use; the new ones are added
   */
  public KoboJsonSource(KoboJson.Opener opener, String name, Set<String> taken) {
    this(opener, name, taken, Optional.empty(), "");
  }

  private KoboJsonSource(
      KoboJson.Opener opener, String name, Set<String> taken, Optional<Path> path, String sha256) {
    this.path = path;
    this.sha256 = sha256;
    json = KoboJson.of(opener);
    findColumns();
    columns
        .keySet()
        .forEach(each -> sheets.put(
            each,
            sheetName(each.isEmpty() ? name : each.substring(each.lastIndexOf('/') + 1), taken)));
    counts = json.count();
    tables = columns.keySet().iterator();
  }

  /** Why the document cannot be used; {@code NONE} when it can be read to its end. */
  public static InboxFile.Fault fault(KoboJson.Opener opener) {
    try (var source = new KoboJsonSource(opener, "", new HashSet<>())) {
      return source.columns.isEmpty() ? InboxFile.Fault.EMPTY : InboxFile.Fault.NONE;
    } catch (UnreadableException refused) {
      return refused.fault();
    } catch (IOException failure) {
      return KoboJson.unreadable(failure).fault();
    }
  }

  /** A valid and unique sheet name, so that the link to a parent stays unique. */
  private static String sheetName(String name, Set<String> taken) {
    String free = name;
    for (int i = 1; free.length() > LONGEST_SHEET || !taken.add(free); i++) {
      String end = "~" + i;
      free = name.substring(0, Math.min(name.length(), LONGEST_SHEET - end.length())) + end;
    }
    return free;
  }

  private void findColumns() {
    columns.put("", new LinkedHashSet<>());
    try (KoboJson.Submissions all = json.submissions()) {
      for (var next = all.next(); next.isPresent(); next = all.next()) {
        next.get().tables().forEach((name, rows) -> {
          Set<String> names = columns.computeIfAbsent(name, key -> new LinkedHashSet<>());
          rows.forEach(each -> names.addAll(each.cells().keySet()));
          if (names.size() > MOST_COLUMNS || columns.size() > SheetSource.MOST_SHEETS) {
            throw tooWide();
          }
        });
      }
    } catch (IOException failure) {
      throw KoboJson.unreadable(failure);
    }
    columns.values().forEach(names -> names.removeAll(LINKS));
  }

  private static UnreadableException tooWide() {
    return new UnreadableException(new InboxFile.Fault(
        "tệp .json có quá %s câu hỏi hoặc %s nhóm lặp; hãy kiểm tra tệp"
            .formatted(MOST_COLUMNS, SheetSource.MOST_SHEETS),
        "the .json has over %s questions or %s repeats; check the file"
            .formatted(MOST_COLUMNS, SheetSource.MOST_SHEETS)));
  }

  @Override
  public boolean nextSheet() {
    try {
      close();
      if (!tables.hasNext()) {
        return false;
      }
      table = tables.next();
      row = 0;
      before.clear();
      ready.clear();
      submissions = json.submissions();
      var header = new ArrayList<>(columns.getOrDefault(table, Set.of()));
      header.addAll(table.isEmpty() ? LINKS.subList(0, 1) : LINKS);
      add(header);
      return true;
    } catch (IOException failure) {
      throw KoboJson.unreadable(failure);
    }
  }

  private void add(List<String> cells) {
    row++;
    ready.add(SourceRow.ofText(row, cells.toArray(new String[0])));
  }

  @Override
  public String sheet() {
    return sheets.getOrDefault(table, "");
  }

  @Override
  public Optional<SourceRow> next() {
    while (ready.isEmpty() && submissions != null) {
      Optional<JsonSubmission> next = submissions.next();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      next.get().tables().getOrDefault(table, List.of()).forEach(this::add);
      next.get().tables().forEach((name, rows) -> before.merge(name, rows.size(), Integer::sum));
    }
    return Optional.ofNullable(ready.poll());
  }

  private void add(JsonSubmission.Row from) {
    var cells = new ArrayList<String>();
    columns
        .getOrDefault(table, Set.of())
        .forEach(name -> cells.add(from.cells().getOrDefault(name, "")));
    cells.add(String.valueOf(row));
    if (!table.isEmpty()) {
      cells.add(sheets.getOrDefault(from.parentTable(), ""));
      cells.add(String.valueOf(before.getOrDefault(from.parentTable(), 0) + from.parent() + 1));
    }
    add(cells);
  }

  @Override
  public long counted() {
    return 1 + counts.getOrDefault(table, 0L);
  }

  @Override
  public int serialShift() {
    return 0;
  }

  @Override
  public List<String> hiddenSheets() {
    return List.of();
  }

  @Override
  public List<InboxFile.Fault> remarks() {
    long held = counts.getOrDefault("", 0L);
    long stated = json.stated().orElse(held);
    return !table.isEmpty() || stated <= held
        ? List.of()
        : List.of(new InboxFile.Fault(
            "tệp chỉ có %s trong %s phiếu (một trang của API); hãy tải các trang còn lại"
                .formatted(held, stated),
            "the file holds %s of %s submissions (one page of the API); download the other pages"
                .formatted(held, stated)));
  }

  @Override
  public boolean isUnchanged() {
    if (path.isEmpty()) {
      return true;
    }
    try (InputStream in = Files.newInputStream(path.get())) {
      return Sha256.of(in).equals(sha256);
    } catch (IOException gone) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    if (submissions != null) {
      submissions.close();
    }
    submissions = null;
  }
}
