package vn.htx.night.input;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.htx.config.Workspace;
import vn.htx.model.Bilingual;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;

/** The days of a run. None may be after today in the workspace's time zone. */
public final class AsOf {
  private static final Bilingual AS_OF =
      Bilingual.of("Ngày số liệu chưa tới", "The as-of day is in the future");
  private static final Bilingual KNOWN_ON =
      Bilingual.of("Ngày biết bút toán chưa tới", "The known-on day is in the future");
  private static final String OPTION = "--as-of";

  private AsOf() {}

  /** The day asked for, else the workspace's pin, else yesterday; a day to come ends with 2. */
  public static LocalDate of(Optional<LocalDate> asked, Workspace workspace, Instant now) {
    LocalDate day =
        asked.or(workspace::asOf).orElseGet(() -> today(workspace, now).minusDays(1));
    return notToCome(
        AS_OF,
        day,
        asked.isPresent() ? OPTION : Workspace.FILE + " › workspace.as_of",
        workspace,
        now);
  }

  /** What an earlier edition may have pinned for a run that goes on. */
  static void requirePinned(RunInputs inputs, Workspace workspace, Instant now) {
    notToCome(
        AS_OF,
        inputs.asOfDay(),
        "lake/runs/%s/inputs.json".formatted(inputs.run()),
        workspace,
        now);
  }

  /**
   * The day up to which bookings count, as it was asked for. Bookings of days to come would count all the same, so the
   * page would claim a knowledge that nobody has: such a day ends with 2 too.
   */
  static Optional<LocalDate> knownOn(Optional<LocalDate> asked, Workspace workspace, Instant now) {
    return asked.map(day -> notToCome(KNOWN_ON, day, "--known-on", workspace, now));
  }

  public static LocalDate today(Workspace workspace, Instant now) {
    return LocalDate.ofInstant(now, workspace.timeZone());
  }

  private static LocalDate notToCome(
      Bilingual what, LocalDate day, String where, Workspace workspace, Instant now) {
    LocalDate today = today(workspace, now);
    if (day.isAfter(today)) {
      throw HtxException.config(Problem.of(what.vi(), what.en())
          .at(where)
          .found(day.toString())
          .allowed("≤ %s (%s)".formatted(today, workspace.timeZone()))
          .todo(
              "sửa lại ngày; nếu hôm nay không phải %s thì chỉnh đồng hồ của máy".formatted(today),
              "mend the day; if today is not %s, set the machine's clock".formatted(today)));
    }
    return day;
  }
}
