package vn.htx.validate.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the findings of one sheet by rule and column, with the first places of each. */
public final class Tally {
  private static final int LONGEST_FOUND = 120;

  private final String dataset;
  private final String file;
  private final String sheet;
  private final Map<String, Map<String, CountedNotice>> notices = new LinkedHashMap<>();

  /** A notice with a mutable count, since most rows of a file may have the same finding. */
  private static final class CountedNotice {
    private final Notice first;
    private final List<PlacedNotice.Place> places = new ArrayList<>();
    private long more;

    CountedNotice(Notice first) {
      this.first = first;
      first.row().ifPresent(row -> places.add(PlacedNotice.Place.of(first)));
    }

    boolean wantsPlace(int row) {
      return !places.isEmpty()
          && places.size() < PlacedNotice.MOST
          && places.get(places.size() - 1).row() < row;
    }

    PlacedNotice notice() {
      return new PlacedNotice(first.times(first.occurrences() + more), places);
    }
  }

  public Tally(String dataset, String file, String sheet) {
    this.dataset = dataset;
    this.file = file;
    this.sheet = sheet;
  }

  /**
   * Counts a finding of one row.
   *
   * @param row 0 when the finding is about the sheet
   */
  public void add(RowFindings.Finding finding, int row) {
    add(finding, row, 1);
  }

  public void add(RowFindings.Finding finding, int row, long times) {
    Map<String, CountedNotice> byColumn =
        notices.computeIfAbsent(finding.rule().id(), id -> new LinkedHashMap<>());
    CountedNotice before = byColumn.get(finding.column());
    if (before == null) {
      byColumn.put(finding.column(), new CountedNotice(notice(finding, row, times)));
    } else {
      before.more += times;
      if (before.wantsPlace(row)) {
        before.places.add(PlacedNotice.Place.of(notice(finding, row, times)));
      }
    }
  }

  private Notice notice(RowFindings.Finding finding, int row, long times) {
    BoundRule rule = finding.rule();
    return new Notice(
        dataset,
        file,
        sheet,
        rule.id(),
        finding.column(),
        rule.severity(),
        times,
        row,
        shortened(finding.found()),
        rule.vi(),
        rule.en());
  }

  private static String shortened(String found) {
    return found.length() <= LONGEST_FOUND ? found : found.substring(0, LONGEST_FOUND) + "…";
  }

  /** The notices, in the order of their table. */
  public List<PlacedNotice> notices() {
    var all = new ArrayList<PlacedNotice>();
    notices
        .values()
        .forEach(byColumn -> byColumn.values().forEach(counted -> all.add(counted.notice())));
    all.sort(Comparator.comparing(PlacedNotice::notice, Notice.ORDER));
    return all;
  }
}
