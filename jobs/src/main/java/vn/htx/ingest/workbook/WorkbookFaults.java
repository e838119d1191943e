package vn.htx.ingest.workbook;

import java.util.Locale;
import vn.htx.ingest.source.InboxFile;

/** The faults of workbooks that are not read, worded for their owners. */
public final class WorkbookFaults {
  private WorkbookFaults() {}

  static InboxFile.Fault broken() {
    return new InboxFile.Fault(
        "không mở được sổ tính: tệp hỏng, bị cắt cụt hoặc không phải .xlsx; hãy chép lại hoặc lưu lại từ Excel",
        "the workbook cannot be opened: damaged, cut short or not .xlsx; copy it again or save it anew from Excel");
  }

  static InboxFile.Fault brokenOds() {
    return new InboxFile.Fault(
        "không mở được sổ tính OpenDocument (.ods): tệp hỏng hoặc bị cắt cụt; hãy chép lại, hoặc lưu lại từ LibreOffice hay Excel",
        "the OpenDocument workbook (.ods) cannot be opened: damaged or cut short; copy it again, or save it anew from LibreOffice or Excel");
  }

  static InboxFile.Fault tooManyRepeated(Place place) {
    return at(
        place,
        "có quá nhiều ô, dòng lặp lại; hãy xóa các dòng, cột thừa rồi lưu lại dạng .xlsx",
        "it has too many repeated cells and rows; delete rows and columns that are not needed and save it as .xlsx");
  }

  static InboxFile.Fault password() {
    return new InboxFile.Fault(
        "sổ tính có mật khẩu hoặc được bảo vệ; hãy bỏ mật khẩu (File > Info > Protect Workbook) và lưu lại dạng .xlsx",
        "the workbook has a password or is protected; remove the password (File > Info > Protect Workbook) and save it as .xlsx");
  }

  public static InboxFile.Fault olderThan97() {
    return new InboxFile.Fault(
        "sổ tính của Excel 95 trở về trước; hãy mở bằng Excel và lưu lại dạng .xlsx",
        "a workbook of Excel 95 or older; open it in Excel and save it as .xlsx");
  }

  static InboxFile.Fault noWorkbook() {
    return new InboxFile.Fault(
        "tệp không chứa sổ tính (có thể là .doc, .ppt hay .msg); hãy đưa vào đúng tệp Excel",
        "the file holds no workbook (perhaps it is a .doc, .ppt or .msg); put the Excel file in its place");
  }

  public static InboxFile.Fault html() {
    return new InboxFile.Fault(
        "tệp thực ra là trang web (HTML) mang tên sổ tính; hãy mở bằng Excel và lưu lại dạng .xlsx",
        "the file is really a web page (HTML) named like a workbook; open it in Excel and save it as .xlsx");
  }

  public static InboxFile.Fault xml() {
    return new InboxFile.Fault(
        "tệp thực ra là XML (có thể là 'XML Spreadsheet 2003') mang tên sổ tính; hãy mở bằng Excel và lưu lại dạng .xlsx",
        "the file is really XML (perhaps 'XML Spreadsheet 2003') named like a workbook; open it in Excel and save it as .xlsx");
  }

  static InboxFile.Fault unusualXls(Place place) {
    return at(
        place,
        "ô không theo thứ tự như Excel ghi; hãy mở bằng Excel và lưu lại dạng .xlsx",
        "cells are not stored as Excel writes them; open the file in Excel and save it as .xlsx");
  }

  static InboxFile.Fault tooManyEntries(int most) {
    return new InboxFile.Fault(
        String.format(
            Locale.ROOT,
            "sổ tính có quá %,d tệp con, không phải do Excel ghi; hãy lưu lại từ Excel",
            most),
        String.format(
            Locale.ROOT,
            "the workbook has more than %,d entries, as Excel never writes; save it anew from Excel",
            most));
  }

  static InboxFile.Fault duplicateEntry(String name) {
    return new InboxFile.Fault(
        "sổ tính có hai tệp con cùng tên '%s' nên không rõ tệp nào đúng; hãy lưu lại từ Excel"
            .formatted(name),
        "the workbook has two entries named '%s', so that it is not clear which one counts; save it anew from Excel"
            .formatted(name));
  }

  static InboxFile.Fault tooLargeToCopy() {
    return new InboxFile.Fault(
        "sổ tính quá lớn ở dạng 'Strict Open XML'; hãy lưu lại dạng 'Excel Workbook (*.xlsx)'",
        "the workbook is too large in the form 'Strict Open XML'; save it as 'Excel Workbook (*.xlsx)'");
  }

  /** @param place the sheet and row, or another part of the workbook */
  static InboxFile.Fault of(XmlTags.Reason reason, Place place) {
    return switch (reason) {
      case TOO_LONG ->
        at(
            place,
            "một ô dài quá 1 MB (Excel cho tối đa 32.767 ký tự); hãy xóa ô đó trong Excel rồi lưu lại",
            "a cell is longer than 1 MB (Excel allows 32,767 characters); clear it in Excel and save again");
      case TOO_DEEP ->
        at(
            place,
            "XML lồng nhau quá %s tầng, không phải do Excel ghi; hãy lưu lại từ Excel"
                .formatted(XmlTags.MAX_DEPTH),
            "XML nested more than %s deep, as Excel never writes; save it anew from Excel"
                .formatted(XmlTags.MAX_DEPTH));
      case DOCTYPE ->
        at(
            place,
            "có khai báo DOCTYPE hay thực thể XML, có thể là tệp tấn công; không đọc; hãy lưu lại từ Excel",
            "it declares a DOCTYPE or XML entities, perhaps an attack; not read; save it anew from Excel");
      case ENCODING ->
        at(
            place,
            "XML không mã hóa UTF-8; hãy lưu lại từ Excel",
            "the XML is not in UTF-8; save it anew from Excel");
      case MALFORMED ->
        at(
            place,
            "XML hỏng hoặc không phải do Excel ghi; hãy chép lại hoặc lưu lại từ Excel",
            "the XML is damaged or not as Excel writes it; copy the file again or save it anew from Excel");
    };
  }

  static InboxFile.Fault outside(Place place, String address) {
    return at(
        place,
        "địa chỉ '%s' ngoài bảng tính (tối đa XFD1048576); hãy lưu lại từ Excel".formatted(address),
        "address '%s' lies outside a sheet (at most XFD1048576); save it anew from Excel"
            .formatted(address));
  }

  static InboxFile.Fault longNumber(Place place) {
    return at(
        place,
        "một ô số dài quá 400 chữ số; hãy xóa ô đó trong Excel rồi lưu lại",
        "a number longer than 400 digits; clear the cell in Excel and save again");
  }

  static InboxFile.Fault tooManyMerges(Place place, int most) {
    return at(
        place,
        String.format(Locale.ROOT, "có quá %,d vùng ô gộp; hãy bỏ gộp ô rồi lưu lại", most),
        String.format(
            Locale.ROOT, "it has more than %,d merged cells; unmerge them and save again", most));
  }

  static InboxFile.Fault tooManyArrays(Place place) {
    return at(
        place,
        "có quá nhiều công thức mảng; hãy dán thành giá trị rồi lưu lại",
        "it has too many array formulas; paste them as values and save again");
  }

  static InboxFile.Fault tooManyTexts() {
    return at(
        Place.TEXTS,
        "quá nhiều chuỗi văn bản khác nhau; hãy chia nhỏ sổ tính hoặc lưu dạng 'CSV UTF-8'",
        "too many different texts; split the workbook or save it as 'CSV UTF-8'");
  }

  private static InboxFile.Fault at(Place place, String vi, String en) {
    return new InboxFile.Fault(place.vi() + ": " + vi, place.en() + ": " + en);
  }

  /** A place in a workbook. */
  record Place(String vi, String en) {
    static final Place TEXTS = new Place("bảng chuỗi của sổ tính", "the workbook's table of texts");

    static Place of(String sheet, int row) {
      return new Place(
          "trang '%s', dòng %s".formatted(sheet, row), "sheet '%s', row %s".formatted(sheet, row));
    }

    static Place part(String name) {
      return new Place(
          "phần '%s' của sổ tính".formatted(name), "the workbook's part '%s'".formatted(name));
    }
  }
}
