package vn.htx.ingest.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.htx.ingest.source.InboxFile;

/** Kinds of files that are never read as tables, recognised by their first bytes, whatever their names say. */
enum ForeignKind {
  PDF(
      "PDF",
      start -> start.strip().startsWith("%PDF-"),
      "xin tệp gốc (Excel, CSV), hoặc mở bằng Excel (Data > Get Data > From PDF) rồi lưu lại dạng .xlsx",
      "ask for the file it was printed from (Excel, CSV), or open it in Excel (Data > Get Data > From PDF) and save it as .xlsx"),
  SYLK(
      "SYLK (.slk)",
      Pattern.compile("ID;P[^\r\n]*\r?\n(ID|P|F|B|C|O|NN|NE|NU|W|E)(;[^\r\n]*)?\r?(\n|$)")
          .asPredicate()
          .and(start -> start.startsWith("ID;P")),
      ForeignKind.OPEN_VI,
      ForeignKind.OPEN_EN),
  DIF(
      "DIF (.dif)",
      Pattern.compile("^TABLE\r?\n0,1\r?\n").asPredicate(),
      ForeignKind.OPEN_VI,
      ForeignKind.OPEN_EN),
  RTF("RTF (Word)", start -> start.startsWith("{\\rtf"), ForeignKind.COPY_VI, ForeignKind.COPY_EN),
  WORD("Word (.docx)", start -> false, ForeignKind.COPY_VI, ForeignKind.COPY_EN),
  SLIDES("PowerPoint (.pptx)", start -> false, ForeignKind.COPY_VI, ForeignKind.COPY_EN),
  OPEN_DOCUMENT(
      "OpenDocument (.odt, .odp)", start -> false, ForeignKind.COPY_VI, ForeignKind.COPY_EN),
  FLAT_OPEN_DOCUMENT(
      "OpenDocument XML (.fods)",
      start -> start.stripLeading().startsWith("<") && start.contains("<office:document"),
      "mở bằng LibreOffice rồi lưu lại dạng .ods hoặc .xlsx",
      "open it in LibreOffice and save it as .ods or .xlsx"),
  BINARY_WORKBOOK("Excel Binary (.xlsb)", start -> false, ForeignKind.OPEN_VI, ForeignKind.OPEN_EN),
  NUMBERS(
      "Apple Numbers (.numbers)",
      start -> false,
      "mở bằng Numbers rồi xuất lại dạng Excel (.xlsx)",
      "open it in Numbers and export it to Excel (.xlsx)"),
  IMAGE(
      "ảnh",
      "a picture",
      ForeignKind::isImage,
      "xin tệp gốc (Excel, CSV), hoặc nhập số liệu vào bảng tính",
      "ask for the table it was made from (Excel, CSV), or type the data into a spreadsheet"),
  PACKED(
      "tệp nén RAR hoặc 7z",
      "a RAR or 7z archive",
      start -> start.startsWith("Rar!\u001a") || start.startsWith("7z\u00bc\u00af'\u001c"),
      "giải nén rồi chép tệp bên trong vào, hoặc nén lại dạng .zip",
      "unpack it and copy in what it holds, or pack it as .zip"),
  DATABASE(
      "cơ sở dữ liệu (Access hoặc SQLite)",
      "a database (Access or SQLite)",
      start -> start.startsWith("SQLite format 3\0")
          || start.startsWith("\0\1\0\0Standard Jet DB")
          || start.startsWith("\0\1\0\0Standard ACE DB"),
      "xuất bảng cần dùng ra dạng .xlsx hoặc 'CSV UTF-8'",
      "export the table wanted as .xlsx or 'CSV UTF-8'");

  private static final String OPEN_VI = "mở bằng Excel rồi lưu lại dạng .xlsx";
  private static final String OPEN_EN = "open it in Excel and save it as .xlsx";
  private static final String COPY_VI = "chép bảng trong đó sang Excel rồi lưu dạng .xlsx";
  private static final String COPY_EN = "copy its table into Excel and save it as .xlsx";
  private static final String[] IMAGES = {
    "\u0089PNG\r\n", "\u00ff\u00d8\u00ff", "GIF87a", "GIF89a", "II*\0", "MM\0*"
  };

  private final String vi;
  private final String en;
  private final Predicate<String> begins;
  private final String todoVi;
  private final String todoEn;

  ForeignKind(String name, Predicate<String> begins, String todoVi, String todoEn) {
    this(name, name, begins, todoVi, todoEn);
  }

  ForeignKind(String vi, String en, Predicate<String> begins, String todoVi, String todoEn) {
    this.vi = vi;
    this.en = en;
    this.begins = begins;
    this.todoVi = todoVi;
    this.todoEn = todoEn;
  }

  /** The kind by the file's first bytes; kinds that are ZIP files are recognised by their entries ({@link ZipKind}). */
  static Optional<ForeignKind> of(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    String unmarked = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    return Arrays.stream(values()).filter(kind -> kind.begins.test(unmarked)).findFirst();
  }

  InboxFile.Fault fault() {
    return new InboxFile.Fault(
        "tệp thực ra là %s, loại tệp này không đọc; hãy %s".formatted(vi, todoVi),
        "the file is really %s, a kind that is not read; %s".formatted(en, todoEn));
  }

  private static boolean isImage(String start) {
    boolean boxed = start.length() > 12
        && (start.startsWith("heic", 8)
            || start.startsWith("heix", 8)
            || start.startsWith("mif1", 8));
    boolean web = start.startsWith("RIFF") && start.startsWith("WEBP", 8);
    boolean bitmap = start.startsWith("BM") && start.indexOf('\0') >= 0 && start.indexOf('\0') < 14;
    String vector = start.substring(0, Math.min(start.length(), 400)).toLowerCase(Locale.ROOT);
    return Arrays.stream(IMAGES).anyMatch(start::startsWith)
        || (boxed && start.startsWith("ftyp", 4))
        || web
        || bitmap
        || (vector.stripLeading().startsWith("<") && vector.contains("<svg"));
  }
}
