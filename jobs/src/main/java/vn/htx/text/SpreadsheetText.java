package vn.htx.text;

import java.util.regex.Pattern;

/** Texts of other people's files in cells of spreadsheets. */
public final class SpreadsheetText {
  /** What Excel, LibreOffice or Google Sheets computes, also in the wide letters of East Asian keyboards. */
  private static final Pattern FORMULA =
      Pattern.compile("(?s)[=@\\t\\r\\n＝＠].*|[-+](?![\\d.,]+$).*|[＋－].*");

  private SpreadsheetText() {}

  /**
   * A cell that no spreadsheet computes: what it would take for a formula gets a leading apostrophe. A signed number
   * is left as it is.
   */
  public static String inert(String cell) {
    return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }
}
