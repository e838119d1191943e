package vn.htx.ingest.workbook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import vn.htx.ingest.source.CellKind;

/** The number formats of one workbook (ECMA-376 Part 1, 18.8.30 and 18.8.31); each is parsed once. */
final class NumberFormats {
  private static final int GENERAL = 0;
  private static final int TEXT = 49;

  /**
   * Fixed text of a format: quoted, escaped, a colour or currency in brackets, a space as wide as a character, a fill
   * character.
   */
  private static final Pattern FIXED =
      Pattern.compile("\"([^\"]*)\"|\\\\(.)|\\[[^\\]]*\\]|[_*].", Pattern.DOTALL);

  private static final Pattern SCALE = Pattern.compile("[0#?](,+)(?=\\.|$)");
  private static final Pattern DIGIT = Pattern.compile("[0#?]");
  private static final Pattern FRACTION = Pattern.compile("[.E/]");
  private static final Pattern ONLY_ZEROS = Pattern.compile("[-/() ]*0[-/() 0]*");

  private final Map<String, CellKind> known = new HashMap<>();

  /**
   * The cell kind of a number with a format.
   *
   * @param format its code; null where the workbook has none for the id
   */
  CellKind of(int id, @Nullable String format) {
    if (id == GENERAL || id == TEXT || format == null || format.isEmpty()) {
      return CellKind.NUMBER;
    }
    CellKind kind = known.get(format);
    if (kind == null) {
      kind = read(id, format);
      known.put(format, kind);
    }
    return kind;
  }

  private static CellKind read(int id, String format) {
    Parts parts = Parts.of(format);
    String signs = parts.signs();
    if (DateUtil.isADateFormat(id, format)) {
      String small = signs.toLowerCase(Locale.ROOT);
      boolean month = small.contains("m") && small.contains("y");
      return month && !small.contains("d") && !small.contains("h") ? CellKind.MONTH : CellKind.DAY;
    }
    if (signs.indexOf('%') >= 0) {
      return CellKind.PERCENT;
    }
    boolean prefixed = parts.before().chars().anyMatch(Character::isLetterOrDigit);
    if (ONLY_ZEROS.matcher(signs).matches() && (prefixed || signs.contains("00"))) {
      return CellKind.patterned(parts.shown());
    }
    Matcher scale = SCALE.matcher(signs.replaceAll("[^0#?.,]", ""));
    boolean whole = DIGIT.matcher(signs).find() && !FRACTION.matcher(signs).find();
    return CellKind.number(
        scale.find() ? scale.group(1).length() : 0, whole, parts.behind().strip());
  }

  /**
   * A format's first section, which is for positive numbers.
   *
   * @param before fixed text before the first digit
   * @param signs the digit placeholders
   * @param behind fixed text after the first digit
   * @param shown the whole section, with {@link CellKind#DIGIT} for each zero
   */
  private record Parts(String before, String signs, String behind, String shown) {
    static Parts of(String format) {
      var before = new StringBuilder();
      var signs = new StringBuilder();
      var behind = new StringBuilder();
      var shown = new StringBuilder();
      Matcher fixed = FIXED.matcher(format);
      int at = 0;
      while (at < format.length() && format.charAt(at) != ';') {
        if (fixed.region(at, format.length()).lookingAt()) {
          String text = Objects.requireNonNullElse(fixed.group(1), "")
              + Objects.requireNonNullElse(fixed.group(2), "");
          (DIGIT.matcher(signs).find() ? behind : before).append(text);
          shown.append(text);
          at = fixed.end();
        } else {
          char sign = format.charAt(at++);
          signs.append(sign);
          shown.append(sign == '0' ? CellKind.DIGIT : sign);
        }
      }
      return new Parts(before.toString(), signs.toString(), behind.toString(), shown.toString());
    }
  }
}
