package vn.htx.ingest.inbox;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.htx.ingest.csv.CsvScan;
import vn.htx.ingest.json.KoboJsonSource;
import vn.htx.ingest.source.CsvLayout;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.ShownPaths;
import vn.htx.ingest.workbook.OdsFile;
import vn.htx.ingest.workbook.XlsFile;
import vn.htx.ingest.workbook.XlsxSheets;
import vn.htx.model.Sha256;

/** Lists the files of the inbox. Reads every data file once, for its hash; file times are never used. */
public final class Inbox {
  /** From this size on a CSV file is read in parts. */
  public static final long PART_SIZE = 64L << 20;

  /** Extensions of the files that are read. */
  public static final String NAMES =
      ".csv, .tsv, .txt, .xlsx, .xls, .ods, .json, .zip, .csv.gz, .xlsx.gz, .xls.gz, .ods.gz, .json.gz";

  private static final long READERS = 4;

  private Inbox() {}

  /**
   * Every file below the inbox, by path. A file that cannot be read, or is not data, has a fault.
   *
   * @param datasets names of the folders that are read; files elsewhere are listed as {@code OTHER}
   */
  public static List<InboxFile> scan(Path inbox, Set<String> datasets) {
    return scan(inbox, datasets, PART_SIZE);
  }

  /** Like {@link #scan(Path, Set)}, with CSV files split after {@code partSize} bytes. */
  public static List<InboxFile> scan(Path inbox, Set<String> datasets, long partSize) {
    var found = new ArrayList<InboxFile>();
    if (!Files.isDirectory(inbox)) {
      return found;
    }
    var shown = new ShownPaths();
    for (FolderListing.Entry entry : listed(inbox)) {
      InboxFile place = place(entry.inside(), shown.of(entry.inside()), datasets);
      found.add(
          entry.fault().isNone()
              ? read(inbox.resolve(entry.inside()), place, partSize)
              : notRead(place, entry));
    }
    found.sort(Comparator.comparing(InboxFile::path));
    return found;
  }

  private static List<FolderListing.Entry> listed(Path inbox) {
    return FolderListing.of(inbox).stream()
        .sorted(Comparator.comparing(FolderListing.Entry::path))
        .toList();
  }

  /** The masked paths of all files now in the inbox; nothing is read. */
  public static Set<String> paths(Path inbox) {
    var shown = new ShownPaths();
    return Files.isDirectory(inbox)
        ? listed(inbox).stream()
            .map(entry -> shown.of(entry.inside()))
            .collect(Collectors.toCollection(TreeSet::new))
        : Set.of();
  }

  /** Files that were recorded with masked paths, with their real locations restored, so that they can be read. */
  public static List<InboxFile> located(Path inbox, List<InboxFile> files) {
    var shown = new ShownPaths();
    Map<String, String> places = new HashMap<>();
    listed(inbox).forEach(entry -> places.put(shown.of(entry.inside()), entry.path()));
    return files.stream()
        .map(file -> {
          String location = places.getOrDefault(file.path(), file.path());
          return file.lyingAt(location.equals(file.path()) ? "" : location);
        })
        .toList();
  }

  /** One file that need not be in an inbox, as for {@code htx check}. */
  public static InboxFile file(Path file, String dataset) {
    Path folder = file.toAbsolutePath().getParent();
    String name = file.getFileName().toString();
    String shown = new ShownPaths().of(Path.of(name));
    InboxFile place = new InboxFile(
        dataset,
        shown,
        shown.equals(name) ? "" : name,
        format(name),
        0,
        "",
        InboxFile.Fault.NONE,
        CsvLayout.NONE);
    if (folder == null) {
      return place;
    }
    return Files.isRegularFile(file)
        ? read(file, place, Long.MAX_VALUE)
        : place.with(FolderListing.NO_REGULAR_FILE);
  }

  /** The same for a file below a folder that serves as its inbox; names of the folders in between count. */
  public static InboxFile file(Path file, Path inbox, String dataset) {
    String inside = inbox.relativize(file).toString().replace(File.separatorChar, '/');
    InboxFile found = file(file, dataset);
    return inside.equals(found.location()) ? found : found.lyingAt(inside);
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
      return place.with(FolderListing.unreadable(failure));
    }
  }

  /**
   * The size of parts, at most {@code most}, for which the number of parts divides evenly among two or four readers.
   */
  private static long evenly(long size, long most) {
    long parts = ceil(size, most);
    return parts <= 1 ? most : ceil(size, READERS * ceil(parts, READERS));
  }

  private static long ceil(long size, long by) {
    return size / by + (size % by == 0 ? 0 : 1);
  }

  private static InboxFile readCsv(CsvScan.ScannedCsv found, InboxFile place) {
    return new InboxFile(
        place.dataset(),
        place.path(),
        place.hidden(),
        place.format(),
        found.size(),
        found.sha256(),
        found.size() == 0 ? InboxFile.Fault.EMPTY : found.fault(),
        found.layout());
  }

  private static InboxFile readWorkbook(
      Path file, InputStream in, InboxFile place, InboxFile.Fault known) throws IOException {
    String sha256 = Sha256.of(in);
    long size = Files.size(file);
    return new InboxFile(
        place.dataset(),
        place.path(),
        place.hidden(),
        place.format(),
        size,
        sha256,
        size == 0 ? InboxFile.Fault.EMPTY : known.isNone() ? fault(file, place.format()) : known,
        CsvLayout.NONE);
  }

  /** Why a file cannot be used, by its content; {@code NONE} when it seems usable. */
  static InboxFile.Fault fault(Path file, InboxFile.Format format) throws IOException {
    return switch (format) {
      case JSON -> KoboJsonSource.fault(() -> Files.newInputStream(file));
      case ARCHIVE -> Archive.fault(file);
      case XLS -> XlsFile.fault(file);
      case ODS -> OdsFile.fault(file);
      case XLSX, CSV, OTHER, UNKNOWN -> XlsxSheets.fault(file);
    };
  }

  /**
   * A file that could not be read counts as data left out, since its content is unknown; a file that is not data by its
   * name or place is still ignored.
   */
  private static InboxFile notRead(InboxFile place, FolderListing.Entry entry) {
    if (entry.holdsFiles() && !place.isStray()) {
      return place.as(InboxFile.Format.UNKNOWN).with(entry.fault());
    }
    boolean passedOver = place.format() == InboxFile.Format.OTHER && !entry.holdsFiles();
    return passedOver ? place : place.with(entry.fault());
  }

  /** A file, or a folder that cannot be listed, by its name alone. */
  private static InboxFile place(Path inside, String shown, Set<String> datasets) {
    var names = new ArrayList<String>();
    inside.forEach(name -> names.add(name.toString()));
    boolean isDataset = names.size() == 1 && datasets.contains(names.get(0));
    InboxFile.Fault fault = passedOver(names, datasets);
    String path = String.join("/", names);
    return new InboxFile(
        names.size() > 1 || isDataset ? shown.split("/", -1)[0] : "",
        shown,
        shown.equals(path) ? "" : path,
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
            "không phải %s, không đọc; hãy lưu lại dạng .xlsx hoặc 'CSV UTF-8'".formatted(NAMES),
            "not %s, passed over; save it as .xlsx or 'CSV UTF-8'".formatted(NAMES))
        : InboxFile.Fault.NONE;
  }

  /** The format by the file's extension; tables and submissions are also read within gzip and ZIP. */
  public static InboxFile.Format format(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".gz")) {
      InboxFile.Format inside = format(lower.substring(0, lower.length() - ".gz".length()));
      return inside == InboxFile.Format.OTHER || inside == InboxFile.Format.ARCHIVE
          ? InboxFile.Format.OTHER
          : InboxFile.Format.ARCHIVE;
    }
    String ending = lower.substring(lower.lastIndexOf('.') + 1);
    return switch (lower.contains(".") ? ending : "") {
      case "csv", "tsv", "txt" -> InboxFile.Format.CSV;
      case "xlsx" -> InboxFile.Format.XLSX;
      case "xls" -> InboxFile.Format.XLS;
      case "ods" -> InboxFile.Format.ODS;
      case "json" -> InboxFile.Format.JSON;
      case "zip" -> InboxFile.Format.ARCHIVE;
      default -> InboxFile.Format.OTHER;
    };
  }
}
