package vn.htx.ingest.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.htx.ingest.csv.CsvScan;
import vn.htx.ingest.json.KoboJsonSource;
import vn.htx.ingest.source.Budget;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.UnreadableException;

/**
 * A ZIP of tables or JSON files (Google Forms; ODK Central: {@code form.csv}, {@code form-repeat.csv}, {@code media/}),
 * or one such file under gzip. Nothing is unpacked under a name from the archive, so that a name which leads out of the
 * folder does no harm.
 */
final class Archive implements AutoCloseable {
  /** Most entries of any kind; an export of ODK Central has one for each photograph. */
  static final int MOST_ENTRIES = 100_000;

  private static final String[] PACKED = {".zip", ".gz", ".7z", ".rar"};
  private static final String[] DATA = {".csv", ".xlsx", ".xls", ".ods", ".json"};
  private static final int LOOKED_AT = 4096;

  private final Path path;
  private final ZipFile[] zip;
  private final List<String> data = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final Budget scanned;
  private final Budget read;

  /** @throws UnreadableException when it is not an archive, or not one that may be read */
  Archive(Path path) {
    this.path = path;
    String name = path.getFileName().toString();
    try {
      scanned = new Budget(Budget.Kind.ARCHIVE, Files.size(path));
      read = new Budget(Budget.Kind.ARCHIVE, Files.size(path));
      if (isGzip(path)) {
        zip = new ZipFile[0];
        data.add(name.replaceFirst("(?i)\\.gz$", ""));
        return;
      }
      zip = new ZipFile[] {new ZipFile(path.toFile())};
    } catch (IOException failure) {
      throw UnreadableException.brokenArchive(failure);
    }
    try {
      list(zip[0]);
    } catch (UnreadableException refused) {
      closeAfter(refused);
      throw refused;
    }
  }

  private void closeAfter(UnreadableException refused) {
    try {
      close();
    } catch (IOException second) {
      refused.addSuppressed(second);
    }
  }

  private static boolean isGzip(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return Signature.isGzip(in.readNBytes(2));
    }
  }

  private void list(ZipFile archive) {
    if (archive.size() > MOST_ENTRIES) {
      throw tooMany(archive.size(), MOST_ENTRIES);
    }
    var seen = new HashSet<String>();
    archive.stream()
        .filter(entry -> !entry.isDirectory())
        .map(ZipEntry::getName)
        .forEach(name -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (!isAside(lower) && Stream.of(PACKED).anyMatch(lower::endsWith)) {
            throw nested(name);
          }
          boolean isData = isData(lower);
          (isData ? data : others).add(name);
          if (isData && !seen.add(name)) {
            throw twice(name);
          }
        });
    if (data.isEmpty()) {
      throw new UnreadableException(
          new InboxFile.Fault(
              "tệp nén không có tệp .csv, .xlsx, .xls, .ods hay .json nào; hãy xuất lại dạng CSV hoặc .xlsx",
              "the archive holds no .csv, .xlsx, .xls, .ods or .json file; export it again as CSV or .xlsx"));
    }
    if (data.size() > SheetSource.MOST_SHEETS) {
      throw tooMany(data.size(), SheetSource.MOST_SHEETS);
    }
  }

  /** Whether an entry is read, by its lower-case name. */
  static boolean isData(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    boolean hidden = last.startsWith(".") || last.startsWith("~$");
    return !isAside(name) && !hidden && Stream.of(DATA).anyMatch(name::endsWith);
  }

  /** Whether it is a photograph of a form or a file that macOS adds. */
  private static boolean isAside(String name) {
    return name.startsWith("media/") || name.startsWith("__macosx/");
  }

  /** Why the archive cannot be used; {@code NONE} when every data entry inflates to text within the limits. */
  static InboxFile.Fault fault(Path path) {
    try (Archive archive = new Archive(path)) {
      for (String name : archive.data()) {
        InboxFile.Fault fault = archive.faultOf(name);
        if (!fault.isNone()) {
          return new InboxFile.Fault(name + ": " + fault.vi(), name + ": " + fault.en());
        }
      }
      return InboxFile.Fault.NONE;
    } catch (UnreadableException refused) {
      return refused.fault();
    } catch (IOException failure) {
      return UnreadableException.brokenArchive(failure).fault();
    }
  }

  private InboxFile.Fault faultOf(String name) throws IOException {
    if (isJson(name)) {
      return KoboJsonSource.fault(() -> openAnew(name));
    }
    if (isWorkbook(name)) {
      try (Unpacked workbook = unpack(name)) {
        return workbook.fault();
      }
    }
    InboxFile.Fault fault = Signature.ofStart(start(name), InboxFile.Format.CSV).fault();
    return fault.isNone() ? scan(name).fault() : fault;
  }

  private byte[] start(String name) throws IOException {
    try (InputStream in = openAnew(name)) {
      return in.readNBytes(LOOKED_AT);
    }
  }

  /** Whether an entry is a workbook, by its content, or by its name if it is not text. */
  boolean isWorkbook(String name) throws IOException {
    byte[] start = start(name);
    InboxFile.Format text = InboxFile.Format.CSV;
    return Signature.isWorkbook(start)
        || Signature.ofStart(start, Inbox.format(name)).format() != text;
  }

  /**
   * A copy of a workbook in the archive.
   *
   * @throws UnreadableException when it is an archive itself
   */
  Unpacked unpack(String name) throws IOException {
    try (InputStream in = openAnew(name)) {
      var unpacked = new Unpacked(in, Inbox.format(name));
      if (unpacked.isArchive()) {
        unpacked.close();
        throw nested(name);
      }
      return unpacked;
    }
  }

  /** Names of the data entries, in the archive's order. */
  List<String> data() {
    return data;
  }

  /** Names of the ignored entries. */
  List<String> others() {
    return others;
  }

  /** Counts the entry's records and finds its separator, without the CSV parser. */
  CsvScan.ScannedCsv scan(String name) throws IOException {
    try (InputStream in = open(name, scanned)) {
      return new CsvScan(Long.MAX_VALUE).read(in);
    }
  }

  static boolean isJson(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".json");
  }

  /** The entry's text, for a reader that opens it several times, each time with a new budget. */
  InputStream openAnew(String name) throws IOException {
    return open(name, new Budget(Budget.Kind.ARCHIVE, Files.size(path)));
  }

  /** The entry's bytes. */
  InputStream open(String name) throws IOException {
    return open(name, read);
  }

  private InputStream open(String name, Budget limits) throws IOException {
    InputStream inflated = zip.length == 0
        ? new GZIPInputStream(Files.newInputStream(path))
        : zip[0].getInputStream(zip[0].getEntry(name));
    return limits.limit(inflated);
  }

  private static UnreadableException tooMany(int found, int allowed) {
    return new UnreadableException(new InboxFile.Fault(
        "tệp nén có quá nhiều tệp bên trong (%s, cho phép %s); hãy tách ra"
            .formatted(found, allowed),
        "the archive holds too many files (%s, allowed %s); split it".formatted(found, allowed)));
  }

  private static UnreadableException nested(String name) {
    return new UnreadableException(new InboxFile.Fault(
        "tệp nén chứa tệp nén khác ('%s'); hãy giải nén và chép tệp đó vào riêng".formatted(name),
        "the archive holds another archive ('%s'); unpack it and copy that file in by itself"
            .formatted(name)));
  }

  private static UnreadableException twice(String name) {
    return new UnreadableException(new InboxFile.Fault(
        "tệp nén có hai tệp cùng tên '%s'; hãy nén lại".formatted(name),
        "the archive holds two files named '%s'; pack it again".formatted(name)));
  }

  @Override
  public void close() throws IOException {
    for (ZipFile each : zip) {
      each.close();
    }
  }
}
