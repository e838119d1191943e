package vn.htx.page.crosstab;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.htx.catalog.Indicator;
import vn.htx.model.Bilingual;
import vn.htx.model.Period;

/** Adds published figures where they may be added; never where one of them is withheld or not known. */
final class Sums {
  private static final Bilingual WITHHELD =
      Bilingual.of("Không cộng: có ô bị che để bảo mật", "Not added up: a cell is withheld");
  private static final Bilingual UNKNOWN = Bilingual.of(
      "Không cộng: có ô chưa có số, hoặc không so sánh được",
      "Not added up: a cell has no value, or cannot be compared");
  private static final Bilingual BROKEN = Bilingual.of(
      "Không cộng: các kỳ chồng nhau hoặc thiếu kỳ",
      "Not added up: periods overlap or one is missing");
  private static final Bilingual NOT_FROM_JANUARY = Bilingual.of(
      "Không lũy kế: thiếu một kỳ trước đó của năm",
      "Not cumulated: an earlier period of the year is missing");
  private static final Bilingual NO_WHOLE = Bilingual.of(
      "Không cộng: các nhóm có thể trùng nhau, và không có số chung được công bố",
      "Not added up: groups may overlap, and no figure of all is published");

  private final Indicator indicator;

  Sums(Indicator indicator) {
    this.indicator = indicator;
  }

  /** Whether figures may be added over a breakdown. */
  boolean mayAdd(Breakdown over) {
    return indicator.isSum()
        && (over == Breakdown.PERIOD ? indicator.accumulates() : over.isPartition());
  }

  /** Over all codes of a breakdown. */
  Cell total(Breakdown over, List<String> codes, Function<String, Cell> cells) {
    if (!mayAdd(over)) {
      return Cell.notAdded(NO_WHOLE);
    }
    if (over == Breakdown.PERIOD && !isUnbroken(periods(codes))) {
      return Cell.notAdded(BROKEN);
    }
    return sum(codes, cells);
  }

  /** From the first day of a period's year to its end, of periods of its kind. */
  Cell toDate(String code, List<String> codes, Function<String, Cell> cells) {
    Optional<Period> last = Period.find(code);
    if (last.isEmpty()) {
      return Cell.NONE;
    }
    List<Period> soFar = periods(codes).stream()
        .filter(each -> each.code().length() == code.length())
        .filter(each -> each.first().getYear() == last.get().first().getYear())
        .filter(each -> each.compareTo(last.get()) <= 0)
        .toList();
    boolean isWhole =
        !soFar.isEmpty() && soFar.get(0).first().getDayOfYear() == 1 && isUnbroken(soFar);
    return isWhole
        ? sum(soFar.stream().map(Period::code).toList(), cells)
        : Cell.notAdded(NOT_FROM_JANUARY);
  }

  private static List<Period> periods(List<String> codes) {
    return codes.stream().flatMap(code -> Period.find(code).stream()).sorted().toList();
  }

  private static boolean isUnbroken(List<Period> periods) {
    for (int i = 1; i < periods.size(); i++) {
      if (!periods.get(i).first().equals(periods.get(i - 1).last().plusDays(1))) {
        return false;
      }
    }
    return true;
  }

  private static Cell sum(List<String> codes, Function<String, Cell> cells) {
    var all = new ArrayList<Cell>();
    codes.forEach(code -> all.add(cells.apply(code)));
    if (all.stream().anyMatch(cell -> cell.state() == Cell.State.SUPPRESSED)) {
      return Cell.notAdded(WITHHELD);
    }
    if (all.isEmpty() || !all.stream().allMatch(Sums::isAddable)) {
      return Cell.notAdded(UNKNOWN);
    }
    return Cell.added(all.stream()
        .flatMap(cell -> cell.value().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** A figure that cannot be compared is of another extent. */
  private static boolean isAddable(Cell cell) {
    return cell.value().isPresent() && cell.state() != Cell.State.NOT_COMPARABLE;
  }
}
