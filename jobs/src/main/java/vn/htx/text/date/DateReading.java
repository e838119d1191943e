package vn.htx.text.date;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.htx.model.Bilingual;
import vn.htx.model.Period;

/**
 * A date as people write it: {@code 28/06/2023}, {@code 28-6-23}, {@code 28.6.2023}, {@code 2023-06-28}, with or
 * without a time of day, {@code 28-Jun-2023}, {@code 28/Th6/2023}, {@code ngày 28 tháng 6 năm 2023}, the serial number
 * of a spreadsheet as text, or a period, which is read as its last day. Years of two digits are 2000 to 2049 and 1950
 * to 1999. A year before 1900 or after 2100 (such as the Buddhist 2566 of Thai settings) is refused.
 *
 * @param notes what had to be decided to read it; unmodifiable
 */
public record DateReading(LocalDate date, Set<Note> notes) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What had to be decided. */
  public enum Note {
    TWO_DIGIT_YEAR("Năm viết hai chữ số.", "A year of two digits."),
    /** Both numbers may be the month; matters only where the column's order is contested. */
    AMBIGUOUS_ORDER("Không rõ ngày hay tháng đứng trước.", "Day and month may be either."),
    /** It is a date only in the order that is not the column's. */
    AGAINST_STYLE(
        "Thứ tự ngày, tháng ngược với cả cột.", "Day and month against the column's order."),
    SERIAL("Số thứ tự ngày của bảng tính.", "A spreadsheet's number of a day."),
    TIME_DROPPED("Đã bỏ giờ.", "The time of day was dropped."),
    /** Written for another offset, at which it is another day than in Vietnam. */
    ZONE_SHIFTED("Đã đổi sang ngày theo giờ Việt Nam.", "Taken as the day in Vietnam."),
    WORDS("Tháng viết bằng chữ.", "The month in words."),
    PERIOD_LAST_DAY("Một kỳ, lấy ngày cuối kỳ.", "A period, taken as its last day.");

    private final Bilingual text;

    Note(String vi, String en) {
      this.text = Bilingual.of(vi, en);
    }

    public Bilingual text() {
      return text;
    }
  }

  /** Why a cell is no date. */
  public enum Refusal {
    NO_DATE(
        "Không phải ngày. Viết 28/06/2023 hoặc 2023-06-28.",
        "Not a date. Write 28/06/2023 or 2023-06-28."),
    NO_SUCH_DAY(
        "Lịch không có ngày này. Viết lại ngày và tháng.",
        "The calendar has no such day. Write day and month anew."),
    YEAR_OUT_OF_RANGE(
        "Năm phải từ 1900 đến 2100; 2566 là Phật lịch, hãy viết 2023.",
        "The year must be 1900 to 2100; 2566 is Buddhist, write 2023.");

    private final Bilingual text;

    Refusal(String vi, String en) {
      this.text = Bilingual.of(vi, en);
    }

    /** What is found, and what to type instead. */
    public Bilingual text() {
      return text;
    }
  }

  private record Attempt(Optional<DateReading> reading, Optional<Refusal> refusal) {}

  private static final Pattern SERIAL_DIGITS = Pattern.compile("\\d{5}(?:[.,]\\d{1,20})?");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  public DateReading {
    EnumSet<Note> own = EnumSet.noneOf(Note.class);
    own.addAll(notes);
    notes = Collections.unmodifiableSet(own);
  }

  /** Like {@link #read(String, DateStyle, int)}, with serial numbers of the 1900 system. */
  public static Optional<DateReading> read(String cell, DateStyle style) {
    return read(cell, style, 0);
  }

  /**
   * Reads a cell, which must be trimmed.
   *
   * @param serialShift days to add to a serial number: 1462 in a workbook of the 1904 system
   * @return empty when it is no date; {@link #refusal} says why
   */
  public static Optional<DateReading> read(String cell, DateStyle style, int serialShift) {
    return attempt(cell, style, serialShift).reading();
  }

  /** Why a cell is no date; empty when it is one. */
  public static Optional<Refusal> refusal(String cell, DateStyle style) {
    return attempt(cell, style, 0).refusal();
  }

  private static Attempt attempt(String cell, DateStyle style, int serialShift) {
    Optional<LocalDate> plain = Dates.of(cell);
    boolean yearFirst = cell.indexOf('/') < 0;
    if (plain.isPresent() && (yearFirst || style == DateStyle.DAY_FIRST)) {
      int day = plain.get().getDayOfMonth();
      boolean either = !yearFirst && day <= 12 && day != plain.get().getMonthValue();
      return judged(
          plain.get(), either ? EnumSet.of(Note.AMBIGUOUS_ORDER) : EnumSet.noneOf(Note.class));
    }
    Optional<DayTime> split = DayTime.split(cell);
    Optional<DateForms.Written> written =
        split.flatMap(parts -> DateForms.find(parts.day(), style));
    if (split.isPresent() && written.isPresent()) {
      return ofDay(split.get(), written.get());
    }
    return SERIAL_DIGITS.matcher(cell).matches()
        ? ofSerial(new BigDecimal(cell.replace(',', '.')), serialShift)
        : Periods.read(cell)
            .map(Period::last)
            .map(day -> judged(day, EnumSet.of(Note.PERIOD_LAST_DAY)))
            .orElse(refused(Refusal.NO_DATE));
  }

  private static Attempt ofDay(DayTime parts, DateForms.Written written) {
    if (written.day().isEmpty()) {
      return refused(Refusal.NO_SUCH_DAY);
    }
    Set<Note> notes = EnumSet.noneOf(Note.class);
    notes.addAll(written.notes());
    LocalDate day = parts.inVietnam(written.day().get());
    if (parts.time().isPresent()) {
      notes.add(Note.TIME_DROPPED);
    }
    if (!day.equals(written.day().get())) {
      notes.add(Note.ZONE_SHIFTED);
    }
    return judged(day, notes);
  }

  private static Attempt ofSerial(BigDecimal serial, int shift) {
    Set<Note> notes = EnumSet.of(Note.SERIAL);
    if (serial.stripTrailingZeros().scale() > 0) {
      notes.add(Note.TIME_DROPPED);
    }
    return Dates.ofSerial(serial.add(BigDecimal.valueOf(shift)))
        .map(day -> judged(day, notes))
        .orElse(refused(Refusal.NO_DATE));
  }

  private static Attempt judged(LocalDate day, Set<Note> notes) {
    boolean ofOurTime = day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    return ofOurTime
        ? new Attempt(Optional.of(new DateReading(day, notes)), Optional.empty())
        : refused(Refusal.YEAR_OUT_OF_RANGE);
  }

  private static Attempt refused(Refusal refusal) {
    return new Attempt(Optional.empty(), Optional.of(refusal));
  }
}
