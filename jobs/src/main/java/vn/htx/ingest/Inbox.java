package vn.htx.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import vn.htx.model.Sha256;

/** What lies in the inbox. Reads every data file once, for its hash; file times are never looked at. */
public final class Inbox {
  /** From this size on a CSV file is read in parts. */
  public static final long PART_SIZE = 64L << 20;

  private static final long READERS = 4;

  /** The inbox, or a folder in it, may be a link to where another system puts files. */
  private static final Set<FileVisitOption> FOLLOWING_LINKS =
      EnumSet.of(FileVisitOption.FOLLOW_LINKS);

  private Inbox() {}

  /**
   * Every file below the inbox, by path. One that cannot be read, or is not data, is listed with its fault.
   *
   * @param datasets names of the folders that are read; files elsewhere are listed as {@code OTHER}
   */
  public static List<InboxFile> scan(Path inbox, Set<String> datasets) {
    return scan(inbox, datasets, PART_SIZE);
  }

  /** As {@link #scan(Path, Set)}, with CSV files split after {@code partSize} bytes. */
  public static List<InboxFile> scan(Path inbox, Set<String> datasets, long partSize) {
    var found = new ArrayList<InboxFile>();
    if (!Files.isDirectory(inbox)) {
      return found;
    }
    try {
      Files.walkFileTree(inbox, FOLLOWING_LINKS, Integer.MAX_VALUE, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          found.add(read(inbox, file, datasets, partSize));
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
          found.add(unreadable(place(inbox, file, datasets), failure));
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    found.sort(Comparator.comparing(InboxFile::path));
    return found;
  }

  /** One file that need not lie in an inbox, as {@code htx check} is given it. */
  public static InboxFile file(Path file, String dataset) {
    Path folder = file.toAbsolutePath().getParent();
    InboxFile place = new InboxFile(
        dataset,
        file.getFileName().toString(),
        format(file.getFileName().toString()),
        0,
        "",
        InboxFile.Fault.NONE,
        CsvLayout.NONE);
    return folder == null ? place : read(file, place, Long.MAX_VALUE);
  }

  private static InboxFile read(Path inbox, Path file, Set<String> datasets, long partSize) {
    return read(file, place(inbox, file, datasets), partSize);
  }

  private static InboxFile read(Path file, InboxFile place, long partSize) {
    if (place.format() == InboxFile.Format.OTHER) {
      return place;
    }
    try (InputStream in = Files.newInputStream(file)) {
      Signature signature = Signature.of(file, place.format());
      InboxFile actual = place.as(signature.format());
      return actual.format() == InboxFile.Format.CSV && signature.fault().isNone()
          ? readCsv(new CsvScan(evenly(Files.size(file), partSize)).read(in), actual)
          : readWorkbook(file, in, actual, signature.fault());
    } catch (IOException failure) {
      return unreadable(place, failure);
    }
  }

  /** The size of parts of which none is larger than {@code most}, and two or four readers get as many each. */
  private static long evenly(long size, long most) {
    long parts = ceil(size, most);
    return parts <= 1 ? most : ceil(size, READERS * ceil(parts, READERS));
  }

  private static long ceil(long size, long by) {
    return size / by + (size % by == 0 ? 0 : 1);
  }

  private static InboxFile readCsv(CsvScan.Found found, InboxFile place) {
    return new InboxFile(
        place.dataset(),
        place.path(),
        place.format(),
        found.size(),
        found.sha256(),
        found.size() == 0 ? EMPTY : found.fault(),
        found.layout());
  }

  private static InboxFile readWorkbook(
      Path file, InputStream in, InboxFile place, InboxFile.Fault known) throws IOException {
    String sha256 = Sha256.of(in);
    long size = Files.size(file);
    return new InboxFile(
        place.dataset(),
        place.path(),
        place.format(),
        size,
        sha256,
        size == 0 ? EMPTY : known.isNone() ? fault(file, place.format()) : known,
        CsvLayout.NONE);
  }

  private static InboxFile.Fault fault(Path file, InboxFile.Format format) throws IOException {
    return switch (format) {
      case JSON -> KoboJsonSource.fault(() -> Files.newInputStream(file));
      case ARCHIVE -> Archive.fault(file);
      case XLS -> XlsFile.fault(file);
      case XLSX, CSV, OTHER -> XlsxSheets.fault(file);
    };
  }

  /** A file of no bytes. */
  public static final InboxFile.Fault EMPTY = new InboxFile.Fault(
      "tệp trống (0 byte); hãy chép lại tệp", "the file is empty (0 bytes); copy it again");

  private static InboxFile unreadable(InboxFile place, IOException failure) {
    var fault = new InboxFile.Fault(
        "không đọc được tệp (%s); kiểm tra quyền đọc"
            .formatted(failure.getClass().getSimpleName()),
        "the file cannot be read (%s); check its permissions"
            .formatted(failure.getClass().getSimpleName()));
    return new InboxFile(
        place.dataset(), place.path(), place.format(), 0, "", fault, CsvLayout.NONE);
  }

  /** The file by its name alone. */
  private static InboxFile place(Path inbox, Path file, Set<String> datasets) {
    Path inside = inbox.relativize(file);
    var names = new ArrayList<String>();
    inside.forEach(name -> names.add(name.toString()));
    String dataset = names.size() > 1 ? names.get(0) : "";
    InboxFile.Fault fault = passedOver(names, datasets);
    return new InboxFile(
        dataset,
        String.join("/", names),
        fault.isNone() ? format(names.get(names.size() - 1)) : InboxFile.Format.OTHER,
        0,
        "",
        fault,
        CsvLayout.NONE);
  }

  private static InboxFile.Fault passedOver(List<String> names, Set<String> datasets) {
    String name = names.get(names.size() - 1);
    if (names.stream().anyMatch(part -> part.startsWith("."))) {
      return new InboxFile.Fault("tệp ẩn, không đọc", "a hidden file, passed over");
    }
    if (name.startsWith("~$")) {
      return new InboxFile.Fault(
          "tệp khóa của Excel, không đọc; đóng Excel thì tệp tự mất",
          "a lock file of Excel, passed over; it goes when Excel is closed");
    }
    if (names.size() < 2 || !datasets.contains(names.get(0))) {
      return new InboxFile.Fault(
          "thư mục không phải bộ dữ liệu nào; hãy chuyển tệp vào một trong: "
              + String.join(", ", new TreeSet<>(datasets)),
          "the folder is no dataset; move the file into one of: "
              + String.join(", ", new TreeSet<>(datasets)));
    }
    return format(name) == InboxFile.Format.OTHER
        ? new InboxFile.Fault(
            "không phải .csv, .tsv, .txt, .xlsx, .xls, .json, .zip, .csv.gz hay .json.gz, không đọc; hãy lưu lại dạng .xlsx hoặc 'CSV UTF-8'",
            "not .csv, .tsv, .txt, .xlsx, .xls, .json, .zip, .csv.gz or .json.gz, passed over; save it as .xlsx or 'CSV UTF-8'")
        : InboxFile.Fault.NONE;
  }

  /** What a file is by its name's ending. */
  public static InboxFile.Format format(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt")) {
      return InboxFile.Format.CSV;
    }
    if (lower.endsWith(".zip") || lower.endsWith(".csv.gz") || lower.endsWith(".json.gz")) {
      return InboxFile.Format.ARCHIVE;
    }
    if (lower.endsWith(".json")) {
      return InboxFile.Format.JSON;
    }
    if (lower.endsWith(".xls")) {
      return InboxFile.Format.XLS;
    }
    return lower.endsWith(".xlsx") ? InboxFile.Format.XLSX : InboxFile.Format.OTHER;
  }
}
