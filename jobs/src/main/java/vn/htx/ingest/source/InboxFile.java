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
 * @param path inside the inbox, with {@code /}, as people may see it ({@link ShownPaths}); what names the file
 *     everywhere
 * @param hidden where it really lies inside the inbox, where that may not be shown; empty where the path says it
 * @param sha256 of its bytes, hex; empty when it could not be read
 * @param fault why it cannot be used, or why it is passed over; null-free: {@link Fault#NONE}
 * @param csv where the records of a CSV file stand; {@link CsvLayout#NONE} for other formats
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
    // The record of a run of an earlier program has none.
    hidden = Optional.ofNullable(hidden).orElse("");
  }

  /** What a file is read as: by its content where its name lies. */
  public enum Format {
    CSV,
    XLSX,
    /** Submissions of KoboToolbox as its API gives them. */
    JSON,
    /** A ZIP of tables or JSON files, or one such file under gzip. */
    ARCHIVE,
    /** A workbook of OpenDocument, as LibreOffice writes it. */
    ODS,
    /** Of Excel 97 to 2003. */
    XLS,
    /** Not data: hidden, a lock file of an office program, another extension. Passed over with a notice. */
    OTHER,
    /** What may hold data and could not be looked into, as a folder that may not be listed. Left out by its fault. */
    UNKNOWN
  }

  /** A reason in both languages; {@link #NONE} stands for none. */
  public record Fault(String vi, String en) implements Serializable {
    private static final long serialVersionUID = 1L;
    public static final Fault NONE = new Fault("", "");

    /** A file without bytes, or without data in them. */
    public static final Fault EMPTY = new Fault(
        "tệp trống (0 byte); hãy chép lại tệp", "the file is empty (0 bytes); copy it again");

    public boolean isNone() {
      return vi.isEmpty();
    }
  }

  /** The same file with a fault, which keeps it from being read. */
  public InboxFile with(Fault newFault) {
    return new InboxFile(dataset, path, hidden, format, size, sha256, newFault, csv);
  }

  /** Without what may not be shown or written down: such a file must be {@code Inbox.located} before it is read. */
  public InboxFile asShown() {
    return lyingAt("");
  }

  public InboxFile lyingAt(String location) {
    return new InboxFile(dataset, path, location, format, size, sha256, fault, csv);
  }

  /**
   * Where it lies inside the inbox, with {@code /}: what its name states, such as a date or an office, is read from
   * this.
   */
  public String location() {
    return hidden.isEmpty() ? path : hidden;
  }

  /** The same file, read as another format. */
  public InboxFile as(Format actual) {
    return new InboxFile(dataset, path, hidden, actual, size, sha256, fault, csv);
  }

  /** Whether it lies in no dataset's folder, or is hidden: nobody means it as data. */
  public boolean isStray() {
    return dataset.isEmpty()
        || Stream.of(location().split("/")).anyMatch(name -> name.startsWith("."));
  }

  /** What the rows of this file in the lake are stored under: path and bytes decide it. */
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

  /** The byte ranges that may be read apart from each other: one for a workbook or a small file. */
  public List<CsvLayout.Part> parts() {
    return csv.parts().isEmpty() ? List.of(CsvLayout.Part.WHOLE) : csv.parts();
  }
}
