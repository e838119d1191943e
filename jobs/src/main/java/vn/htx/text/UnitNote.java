package vn.htx.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit stated in a title or a header: {@code (ĐVT: triệu đồng)}, {@code Đơn vị tính: ha}, {@code Doanh thu (triệu
 * đồng)}, {@code Dư nợ - triệu đồng}. Old measures of land are northern.
 *
 * @param rest the text without the statement; empty when it says nothing else
 */
public record UnitNote(MeasureUnit unit, String rest) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern STATED = Pattern.compile(
      "[(\\[]?\\s*(?:đvt|đv|đ\\.v\\.t|đơn vị tính|đơn vị)\\s*[:.]\\s*(?<unit>[^()\\[\\]:;]{1,30}?)\\s*[)\\]]?\\s*$",
      FLAGS);
  private static final Pattern IN_PARENTHESES =
      Pattern.compile("[(\\[]\\s*(?<unit>[^()\\[\\]]{1,30}?)\\s*[)\\]]");
  private static final Pattern AFTER_DASH = Pattern.compile("\\s[-–,]\\s*(?<unit>[^-–,()]{1,30})$");

  public static Optional<UnitNote> find(String text) {
    for (Pattern pattern : new Pattern[] {STATED, IN_PARENTHESES, AFTER_DASH}) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        Optional<MeasureUnit> unit = MeasureUnit.find(matcher.group("unit"), Region.BAC_BO);
        if (unit.isPresent()) {
          String rest =
              (text.substring(0, matcher.start()) + " " + text.substring(matcher.end())).strip();
          return Optional.of(new UnitNote(unit.get(), rest));
        }
      }
    }
    return Optional.empty();
  }
}
