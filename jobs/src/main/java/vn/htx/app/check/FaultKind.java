package vn.htx.app.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.htx.model.Bilingual;
import vn.htx.model.Severity;
import vn.htx.validate.check.Notice;
import vn.htx.validate.check.PlacedNotice;

/**
 * All remarks of one rule about a file.
 *
 * @param text what they say alike: the rule, what is allowed, what to do
 * @param remarks one a sheet and column, the most frequent first
 */
record FaultKind(String rule, Severity severity, Bilingual text, List<PlacedNotice> remarks) {
  private static final Comparator<FaultKind> WORST_FIRST = Comparator.comparing(
          FaultKind::severity, Comparator.reverseOrder())
      .thenComparing(FaultKind::occurrences, Comparator.reverseOrder())
      .thenComparing(FaultKind::rule);

  /** Remarks by rule: what leaves most out first, then the most frequent. */
  static List<FaultKind> of(List<PlacedNotice> remarks) {
    Map<String, List<PlacedNotice>> byRule = new LinkedHashMap<>();
    remarks.forEach(remark -> byRule
        .computeIfAbsent(remark.notice().rule(), rule -> new ArrayList<>())
        .add(remark));
    return byRule.values().stream().map(FaultKind::alike).sorted(WORST_FIRST).toList();
  }

  private static FaultKind alike(List<PlacedNotice> remarks) {
    List<Notice> notices = remarks.stream().map(PlacedNotice::notice).toList();
    Severity worst =
        notices.stream().map(Notice::severity).max(Comparator.naturalOrder()).orElseThrow();
    return new FaultKind(
        notices.get(0).rule(),
        worst,
        Bilingual.of(
            common(notices.stream().map(Notice::vi).toList()),
            common(notices.stream().map(Notice::en).toList())),
        remarks.stream()
            .sorted(Comparator.comparing(
                remark -> remark.notice().occurrences(), Comparator.reverseOrder()))
            .toList());
  }

  /** The sentences that all texts begin with; the first text where they share none. */
  private static String common(List<String> texts) {
    String first = texts.get(0);
    int length = first.length();
    for (String text : texts) {
      int same = 0;
      while (same < Math.min(length, text.length()) && text.charAt(same) == first.charAt(same)) {
        same++;
      }
      length = same;
    }
    if (length == first.length()) {
      return first;
    }
    while (length > 0 && !(first.charAt(length - 1) == '.' && first.charAt(length) == ' ')) {
      length--;
    }
    return length == 0 ? first : first.substring(0, length);
  }

  long occurrences() {
    return remarks.stream().mapToLong(remark -> remark.notice().occurrences()).sum();
  }

  /** Whether something is left out for it. */
  boolean isError() {
    return isError(severity);
  }

  static boolean isError(Severity severity) {
    return severity.compareTo(Severity.ERROR) >= 0;
  }

  boolean isWarning() {
    return severity == Severity.WARNING;
  }

  /** What a remark says beside the rest; empty where it says nothing more. */
  String more(Notice notice) {
    String vi = rest(notice.vi(), text.vi());
    String en = rest(notice.en(), text.en());
    return vi.isEmpty() || en.isEmpty() ? vi + en : vi + " / " + en;
  }

  private static String rest(String whole, String begin) {
    return whole.startsWith(begin) ? whole.substring(begin.length()).strip() : "";
  }
}
