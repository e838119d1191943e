package vn.htx.app.check;

import vn.htx.model.Bilingual;
import vn.htx.model.Language;

/** The small words of what {@code check} says: both languages at once on a terminal, one of them on a page. */
enum CheckWords {
  BOTH(
      "trang/sheet",
      "cột/column",
      "dòng/row",
      "dòng/rows",
      "tiêu đề/header",
      "thấy/found",
      "cột cần có/columns wanted",
      "tên trong tệp/in the file",
      "hiểu là/read as",
      "tìm ra/found"),
  VI(
      "trang",
      "cột",
      "dòng",
      "dòng",
      "tiêu đề",
      "thấy",
      "cột cần có",
      "tên trong tệp",
      "hiểu là",
      "tìm ra"),
  EN(
      "sheet",
      "column",
      "row",
      "rows",
      "header in",
      "found",
      "columns wanted",
      "name in the file",
      "read as",
      "found");

  final String sheet;
  final String column;
  final String row;
  final String rows;
  final String header;
  final String seen;
  final String wanted;
  final String nameInFile;
  final String readAs;
  final String madeOut;

  CheckWords(
      String sheet,
      String column,
      String row,
      String rows,
      String header,
      String seen,
      String wanted,
      String nameInFile,
      String readAs,
      String madeOut) {
    this.sheet = sheet;
    this.column = column;
    this.row = row;
    this.rows = rows;
    this.header = header;
    this.seen = seen;
    this.wanted = wanted;
    this.nameInFile = nameInFile;
    this.readAs = readAs;
    this.madeOut = madeOut;
  }

  static CheckWords in(Language language) {
    return language == Language.VI ? VI : EN;
  }

  String of(Bilingual text) {
    return switch (this) {
      case BOTH -> text.toString();
      case VI -> text.vi();
      case EN -> text.en();
    };
  }

  /** The name of a column; on a terminal in Vietnamese alone, for want of room. */
  String name(Bilingual label) {
    return this == EN ? label.en() : label.vi();
  }

  /** The part of a line with both languages, as {@link Bilingual#toString} makes it. */
  String part(String line) {
    return switch (this) {
      case BOTH -> line;
      case VI -> Bilingual.vietnameseOf(line);
      case EN -> Bilingual.englishOf(line);
    };
  }
}
