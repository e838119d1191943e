package vn.htx.ingest.workbook;

import java.util.Map;
import java.util.Set;

/** Error values of spreadsheets (ECMA-376 Part 1, 18.17.3; later ones as written by Excel). */
final class CellErrors {
  private static final Set<String> TEXTS = Set.of(
      "#NULL!",
      "#DIV/0!",
      "#VALUE!",
      "#REF!",
      "#NAME?",
      "#NUM!",
      "#N/A",
      "#GETTING_DATA",
      "#SPILL!",
      "#CALC!",
      "#FIELD!",
      "#BLOCKED!",
      "#CONNECT!",
      "#UNKNOWN!");

  /** By code in BIFF8 ([MS-XLS] 2.5.10, BErr). */
  private static final Map<Integer, String> BY_CODE = Map.of(
      0x00, "#NULL!",
      0x07, "#DIV/0!",
      0x0F, "#VALUE!",
      0x17, "#REF!",
      0x1D, "#NAME?",
      0x24, "#NUM!",
      0x2A, "#N/A",
      0x2B, "#GETTING_DATA");

  private CellErrors() {}

  static boolean isError(String text) {
    return text.startsWith("#") && TEXTS.contains(text);
  }

  static String ofCode(int code) {
    return BY_CODE.getOrDefault(code, "#ERROR");
  }
}
