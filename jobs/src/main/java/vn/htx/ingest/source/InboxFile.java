package vn.htx.ingest.source;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.model.Sha256;

/**
 * One file of the inbox as it was when it was scanned.
 *
 * @param dataset the folder under the inbox; empty for a file that lies in none
 * @param path masked path inside the inbox, with {@code /} ({@link ShownPaths}); identifies the file everywhere
 * @param hidden the real path inside the inbox, if it may not be shown; empty if it equals the path
 * @param sha256 of its bytes, hex; empty when it could not be read
 * @param fault why it cannot be used, or why it is ignored; {@link Fault#NONE} if neither
 * @param csv where the records of a CSV file are; {@link CsvLayout#NONE} for other formats
 */
public record InboxFile(
    String dataset,
    String path,
    String hidden,
    Format format,
    long size,
    String sha256,
    Fault fault,
    CsvLayout csv)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public InboxFile {
    // Absent in the record of a run of an earlier version of this program.
    hidden = Optional.ofNullable(hidden).orElse("");
  }

  /** The format in which a file is read; its content takes precedence over its name. */
  public enum Format {
    CSV,
    XLSX,
    /** Submissions from KoboToolbox's API. */
    JSON,
    /** A ZIP of tables or JSON files, or one such file under gzip. */
    ARCHIVE,
    /** A workbook of OpenDocument, as written by LibreOffice. */
    ODS,
    /** A workbook of Excel 97 to 2003. */
    XLS,
    /** Not data: hidden, a lock file of an office program, another extension. Ignored with a notice. */
    OTHER,
    /** May hold data but could not be examined, such as a folder that may not be listed. Left out with its fault. */
    UNKNOWN
  }

  /** What is wrong with a file, in both languages; {@link #NONE} means nothing. */
  public record Fault(String vi, String en) implements Serializable {
    private static final long serialVersionUID = 1L;
    public static final Fault NONE = new Fault("", "");

    /** The fault of a file without bytes or without data. */
    public static final Fault EMPTY = new Fault(
        "tệp trống (0 byte); hãy chép lại tệp", "the file is empty (0 bytes); copy it again");

    public boolean isNone() {
      return vi.isEmpty();
    }
  }

  /** The same file with a fault, so that it is not read. */
  public InboxFile with(Fault newFault) {
    return new InboxFile(dataset, path, hidden, format, size, sha256, newFault, csv);
  }

  /**
   * The same file without its real path, for recording; {@code Inbox.located} must restore it before the file is read.
   */
  public InboxFile asShown() {
    return lyingAt("");
  }

  public InboxFile lyingAt(String location) {
    return new InboxFile(dataset, path, location, format, size, sha256, fault, csv);
  }

  /** The real path inside the inbox, with {@code /}; dates or offices stated in names are read from it. */
  public String location() {
    return hidden.isEmpty() ? path : hidden;
  }

  /** The same file, read as another format. */
  public InboxFile as(Format actual) {
    return new InboxFile(dataset, path, hidden, actual, size, sha256, fault, csv);
  }

  /** Whether it is in no dataset's folder, or hidden, and so not meant as data. */
  public boolean isStray() {
    return dataset.isEmpty()
        || Stream.of(location().split("/")).anyMatch(name -> name.startsWith("."));
  }

  /** The key of this file's rows in the lake, derived from path and bytes. */
  public String key() {
    return Sha256.of(path + "\n" + sha256).substring(0, 32);
  }

  public Optional<Fault> findFault() {
    return fault.isNone() ? Optional.empty() : Optional.of(fault);
  }

  /** The first folder below the dataset's, empty when the file lies in the dataset's folder itself. */
  public String series() {
    String location = location();
    String inside = location.substring(Math.min(location.length(), dataset.length() + 1));
    int slash = inside.indexOf('/');
    return slash < 0 ? "" : inside.substring(0, slash);
  }

  /** The byte ranges that can be read independently: one for a workbook or a small file. */
  public List<CsvLayout.Part> parts() {
    return csv.parts().isEmpty() ? List.of(CsvLayout.Part.WHOLE) : csv.parts();
  }
}
