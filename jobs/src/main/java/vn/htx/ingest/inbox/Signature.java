package vn.htx.ingest.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.workbook.WorkbookFaults;

/**
 * The format of a file by its first bytes, whatever its name says: systems export text as .xls, and people rename
 * files.
 *
 * @param format the format in which the file is read
 * @param fault if its content is of a kind that is not read
 */
record Signature(InboxFile.Format format, InboxFile.Fault fault) {
  private static final int LOOKED_AT = 4096;
  private static final byte[] ZIP = {'P', 'K'};
  private static final byte[] GZIP = {0x1F, (byte) 0x8B};
  private static final byte[] COMPOUND = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  /** First records of workbooks before Excel 5, which are not in a compound file ([MS-XLS] 2.4.21, older BOFs). */
  private static final List<byte[]> BARE_RECORDS = List.of(
      new byte[] {0x09, 0x00, 0x04, 0x00},
      new byte[] {0x09, 0x02, 0x06, 0x00},
      new byte[] {0x09, 0x04, 0x06, 0x00},
      new byte[] {0x09, 0x08, 0x08, 0x00});

  /** Beginnings of web pages, also as saved by old versions of Excel and by web sites. */
  private static final List<String> HTML = List.of(
      "<html",
      "<!doctype html",
      "<!--",
      "<table",
      "<head",
      "<body",
      "<meta",
      "<style",
      "<script",
      "<title",
      "<div",
      "mime-version:");

  /** The signature of a file that is named like a table or an archive; for an empty file the name decides. */
  static Signature of(Path file, InboxFile.Format byName) throws IOException {
    if (byName == InboxFile.Format.JSON) {
      return new Signature(byName, InboxFile.Fault.NONE);
    }
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(LOOKED_AT);
    }
    return startsWith(start, ZIP) && !isText(start)
        ? ZipKind.of(file, byName)
        : ofStart(start, byName);
  }

  /** Whether these are the first bytes of a workbook, which must be read from a file and not from a stream. */
  static boolean isWorkbook(byte[] start) {
    return (startsWith(start, ZIP) && !isText(start)) || startsWith(start, COMPOUND);
  }

  static boolean isGzip(byte[] start) {
    return startsWith(start, GZIP);
  }

  /** The signature of a file or an archive's entry by its first bytes, unless it is a ZIP. */
  static Signature ofStart(byte[] start, InboxFile.Format byName) {
    if (isGzip(start)) {
      return new Signature(InboxFile.Format.ARCHIVE, InboxFile.Fault.NONE);
    }
    if (startsWith(start, COMPOUND)) {
      return new Signature(InboxFile.Format.XLS, InboxFile.Fault.NONE);
    }
    if (BARE_RECORDS.stream().anyMatch(mark -> startsWith(start, mark))) {
      return new Signature(InboxFile.Format.XLS, WorkbookFaults.olderThan97());
    }
    return ForeignKind.of(start)
        .map(kind -> new Signature(byName, kind.fault()))
        .orElseGet(() -> ofText(start, byName));
  }

  private static Signature ofText(byte[] start, InboxFile.Format byName) {
    String text = lowerCaseAscii(start);
    boolean xml = text.startsWith("<?xml");
    if (HTML.stream().anyMatch(text::startsWith) || (xml && text.contains("<html"))) {
      return new Signature(byName, WorkbookFaults.html());
    }
    if (xml || text.startsWith("<workbook")) {
      return new Signature(byName, WorkbookFaults.xml());
    }
    boolean isTable = hasLines(start) && (isText(start) || isMarkedUtf16(start));
    return new Signature(isTable ? InboxFile.Format.CSV : byName, InboxFile.Fault.NONE);
  }

  /** Text of a table soon has line breaks; without this test a damaged workbook could look like old eight-bit text. */
  private static boolean hasLines(byte[] start) {
    for (byte b : start) {
      if (b == '\n' || b == '\r') {
        return true;
      }
    }
    return false;
  }

  /** The start in lower case without byte order mark, blanks and the zeros of 16-bit text. */
  private static String lowerCaseAscii(byte[] start) {
    return new String(start, StandardCharsets.ISO_8859_1)
        .replaceAll("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
        .replace("\0", "")
        .stripLeading()
        .toLowerCase(Locale.ROOT);
  }

  private static boolean startsWith(byte[] start, byte[] mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= start.length || start[i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMarkedUtf16(byte[] start) {
    return startsWith(start, new byte[] {(byte) 0xFF, (byte) 0xFE})
        || startsWith(start, new byte[] {(byte) 0xFE, (byte) 0xFF});
  }

  /** Whether no byte occurs that text never has. */
  private static boolean isText(byte[] start) {
    for (byte b : start) {
      boolean control = b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f';
      if (control) {
        return false;
      }
    }
    return true;
  }
}
