package vn.htx.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.htx.model.Bilingual;

/**
 * The unit that a written place name was resolved to, with confidence and reasons.
 *
 * @param code the unit's code, or {@link Places#DIVIDED} and the old code; empty when no unit is certain
 * @param validFrom first day of the extent of the code without its prefix; empty when the code is
 * @param confidence from 0 (no code) to 1 (the code itself was written): 0.95 for a name under its old district, 0.9
 *     for a name alone, less the deduction of each of the {@code reasons}. A scale of this program, not a probability.
 * @param reasons at least one, the one that matters most first
 * @param candidates in the order of their codes: the possible units when there is no code; the new communes of a
 *     divided one; the other units of the name when it is shared
 */
public record Resolution(
    Optional<String> code,
    Optional<LocalDate> validFrom,
    double confidence,
    List<Reason> reasons,
    List<Candidate> candidates) {
  private static final double CERTAIN = 0.9;

  public Resolution {
    reasons = List.copyOf(reasons);
    candidates = List.copyOf(candidates);
    if (reasons.isEmpty() || code.isPresent() != validFrom.isPresent()) {
      throw new IllegalArgumentException("a reason, and a date where a code is: " + code + reasons);
    }
  }

  /** A unit during one period of validity; the name with its status word, and its old district where it had one. */
  public record Candidate(String code, LocalDate validFrom, String name) {}

  /** Whether no reason lowers the confidence: the code was written, or a name of one unit only. */
  public boolean isCertain() {
    return confidence >= CERTAIN;
  }

  public boolean isResolved() {
    return code.isPresent();
  }

  /** Whether another province is written beside it. */
  public boolean isElsewhere() {
    return reason() == Reason.OTHER_PROVINCE;
  }

  /** The reason that matters most. */
  public Reason reason() {
    return reasons.get(0);
  }

  /** Why a name was resolved to a unit, or was not; the most important reasons first. */
  public enum Reason {
    OTHER_PROVINCE(
        0,
        "Tỉnh, thành phố ghi kèm là nơi khác, nên không lấy đơn vị cùng tên ở đây; nếu ghi nhầm thì sửa tên tỉnh, thành phố.",
        "The province beside it is another one, so no unit of the same name here is taken; mend the province where it is a slip."),
    NOT_UNIQUE(
        0,
        "Nhiều đơn vị mang tên hoặc mã này; ghi thêm quận, huyện cũ hoặc mã 5 chữ số.",
        "Several units have this name or code; add the old district or write the 5-digit code."),
    DIVIDED_NAMESAKE(
        0,
        "Xã, phường cũ tên này đã chia vào nhiều đơn vị mới, một đơn vị cũng mang tên này; ghi thêm 'mới' hoặc 'cũ' sau tên, hoặc ghi mã 5 chữ số.",
        "The old commune of this name was divided among new ones, one of which bears the name too; write 'mới' (new) or 'cũ' (old) behind it, or the 5-digit code."),
    WRONG_PARENT(
        0,
        "Đơn vị cấp trên ghi kèm không khớp hoặc không đọc được; kiểm tra lại quận, huyện.",
        "The parent unit beside it does not agree or cannot be read; check the district."),
    WRONG_LEVEL(
        0,
        "Đây là tên hoặc mã của đơn vị cấp khác; ghi đơn vị đúng cấp của cột.",
        "This is a unit of another level; write one of the column's level."),
    ONE_LETTER_OFF(
        0,
        "Không có tên này; có tên chỉ khác một chữ cái hoặc dấu. Xem gợi ý và sửa lại.",
        "There is no such name; one differs by a letter or a mark. See the suggestion and correct it."),
    MADE_OF_SEVERAL(
        0,
        "Đơn vị chỉ có sau sắp xếp và không phải nguyên vẹn một xã cũ; ghi tên xã vào ngày của dữ liệu.",
        "The unit came later and is not one old commune whole; write the commune of the data's own day."),
    BEFORE_LIST(
        0,
        "Danh mục xã chưa có cho ngày này; ghi thêm quận, huyện để lấy mã huyện cũ.",
        "There is no list of communes for this day; add the district, whose code then stands."),
    UNKNOWN(
        0,
        "Không có đơn vị nào mang tên hoặc mã này; tra lại danh mục đơn vị hành chính.",
        "No unit has this name or code; look it up in the list of administrative units."),
    DIVIDED(
        5,
        "Xã cũ đã chia vào nhiều đơn vị mới; giữ mã cũ kèm dấu 'cu-'.",
        "The old commune was divided among new ones; its old code stands, marked 'cu-'."),
    DISTRICT_ONLY(
        5,
        "Danh mục xã chưa có cho ngày này; lấy mã quận, huyện cũ.",
        "There is no list of communes for this day; the code of the old district stands."),
    MAPPED_OLD_TO_NEW(
        5,
        "Tên hoặc mã cũ; xã cũ nhập nguyên vẹn vào đơn vị mới này.",
        "An old name or code; the old commune went whole into this new one."),
    MAPPED_NEW_TO_OLD(
        5,
        "Tên hoặc mã mới; đơn vị mới là nguyên vẹn một đơn vị cũ.",
        "A new name or code; the new unit is one old unit whole."),
    NOT_IN_FORCE(
        5,
        "Đơn vị không có hiệu lực vào ngày này theo danh mục.",
        "The unit is not in force on this day by the list."),
    STATUS_DIFFERS(
        10,
        "Chữ xã, phường, thị trấn, quận, huyện khác với loại đơn vị trong danh mục.",
        "The status word differs from the unit's status in the list."),
    WITHOUT_TONES(
        20,
        "Tên viết thiếu dấu, chỉ một đơn vị phù hợp.",
        "The name lacks marks; one unit only fits."),
    INITIALS(
        10,
        "Tên viết tắt bằng chữ đầu, chỉ một đơn vị phù hợp.",
        "The name is in initials; one unit only fits."),
    SHARED_NAME(
        10,
        "Đơn vị khác, cũ hoặc cấp khác, cũng mang tên này; ghi thêm cấp và quận, huyện cũ.",
        "Another unit, old or of another level, has this name too; add the status and the old district."),
    CODE(0, "Mã đơn vị.", "The unit's code."),
    EXACT_WITH_PARENT(
        0, "Đúng tên và đúng quận, huyện cũ.", "The name agrees and so does the old district."),
    EXACT(0, "Đúng tên.", "The name agrees.");

    private final int cost;
    private final Bilingual text;

    Reason(int cost, String vi, String en) {
      this.cost = cost;
      this.text = Bilingual.of(vi, en);
    }

    /** Deduction from the confidence, in hundredths. */
    int cost() {
      return cost;
    }

    /** The message to people: the situation, and what to do. */
    public Bilingual text() {
      return text;
    }
  }
}
