package vn.htx.ingest.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.htx.ingest.source.InboxFile;

/** The kind of a ZIP by the names of its entries: workbooks and documents are ZIP files too. */
final class ZipKind {
  private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

  private ZipKind() {}

  /** The signature of the archive; by its name where it cannot be opened, so that its reader reports the reason. */
  static Signature of(Path file, InboxFile.Format byName) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > Archive.MOST_ENTRIES) {
        return read(byName);
      }
      Set<String> names = zip.stream()
          .map(entry -> entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT))
          .map(name -> name.startsWith("/") ? name.substring(1) : name)
          .collect(Collectors.toSet());
      return of(zip, names, byName);
    } catch (IOException | RuntimeException damaged) {
      boolean text = byName == InboxFile.Format.CSV || byName == InboxFile.Format.XLS;
      return read(text ? InboxFile.Format.XLSX : byName);
    }
  }

  private static Signature of(ZipFile zip, Set<String> names, InboxFile.Format byName)
      throws IOException {
    Optional<String> type = openDocumentType(zip);
    if (type.isPresent() || isOpenDocument(names, byName)) {
      return type.filter(is -> !is.startsWith(SPREADSHEET)).isPresent()
          ? foreign(byName, ForeignKind.OPEN_DOCUMENT)
          : read(InboxFile.Format.ODS);
    }
    if (names.contains("xl/workbook.bin")) {
      return foreign(byName, ForeignKind.BINARY_WORKBOOK);
    }
    boolean document = names.contains("[content_types].xml");
    if (document && hasFolder(names, "xl/")) {
      return read(InboxFile.Format.XLSX);
    }
    if (document && hasFolder(names, "word/")) {
      return foreign(byName, ForeignKind.WORD);
    }
    if (document && hasFolder(names, "ppt/")) {
      return foreign(byName, ForeignKind.SLIDES);
    }
    if (names.stream().anyMatch(name -> name.endsWith(".iwa")) || names.contains("index.zip")) {
      return foreign(byName, ForeignKind.NUMBERS);
    }
    boolean data = names.stream().anyMatch(Archive::isData);
    boolean archive = byName == InboxFile.Format.ARCHIVE || (data && !document);
    return read(archive ? InboxFile.Format.ARCHIVE : InboxFile.Format.XLSX);
  }

  private static Signature read(InboxFile.Format format) {
    return new Signature(format, InboxFile.Fault.NONE);
  }

  private static Signature foreign(InboxFile.Format byName, ForeignKind kind) {
    return new Signature(byName, kind.fault());
  }

  private static boolean hasFolder(Set<String> names, String folder) {
    return names.stream().anyMatch(name -> name.startsWith(folder));
  }

  private static boolean isOpenDocument(Set<String> names, InboxFile.Format byName) {
    return names.contains("content.xml")
        && (names.contains("meta-inf/manifest.xml") || byName == InboxFile.Format.ODS);
  }

  /** The MIME type in the archive's first entry (ODF 1.3 Part 2, 3.3). */
  private static Optional<String> openDocumentType(ZipFile zip) throws IOException {
    Optional<ZipEntry> entry = Optional.ofNullable(zip.getEntry("mimetype"));
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry.get())) {
      String type = new String(in.readNBytes(100), StandardCharsets.US_ASCII);
      return Optional.of(type).filter(text -> text.contains("opendocument"));
    }
  }
}
