package vn.htx.app.check;

import java.util.ArrayList;
import java.util.List;
import vn.htx.dashboard.serve.desk.Findings;
import vn.htx.dashboard.serve.desk.Findings.Counts;
import vn.htx.dashboard.serve.desk.Findings.Fault;
import vn.htx.dashboard.serve.desk.Findings.Mark;
import vn.htx.model.Bilingual;
import vn.htx.model.Language;
import vn.htx.validate.file.FileCheck;
import vn.htx.validate.file.FileSummary;

/** What {@code htx check} finds of one file, for a page. */
final class CheckFindings {
  private static final int WIDE = 10_000;

  private final CheckedFile file;
  private final List<FaultKind> kinds;

  CheckFindings(CheckedFile file) {
    this.file = file;
    this.kinds = FaultKind.of(file.remarks());
  }

  Findings.InBoth all() {
    return new Findings.InBoth(in(Language.VI), in(Language.EN));
  }

  private Findings in(Language language) {
    CheckWords words = CheckWords.in(language);
    var verdict = new CheckVerdict(file, kinds);
    var columns = new CheckColumns(file, WIDE, true, words);
    return new Findings(
        file.contract().label(),
        file.guessed(),
        mark(verdict.mark()),
        Bilingual.of(
            Bilingual.vietnameseOf(verdict.verdict()), Bilingual.englishOf(verdict.verdict())),
        new Counts(
            file.sum(FileSummary::read),
            file.sum(FileSummary::clean),
            file.sum(FileSummary::rejected),
            file.sum(FileSummary::skipped)),
        faults(true, words),
        faults(false, words),
        columns.tables(),
        columns.unknown(),
        openUntilNight(),
        !file.isLeftOut());
  }

  private List<Fault> faults(boolean toMend, CheckWords words) {
    var faults = new CheckFaults(file, kinds, WIDE, true, words);
    return kinds.stream()
        .filter(kind -> (kind.isError() || kind.isWarning()) == toMend)
        .map(kind -> new Fault(
            kind.isError() ? Mark.BAD : kind.isWarning() ? Mark.DOUBTFUL : Mark.NOTED,
            kind.rule(),
            kind.text(),
            kind.occurrences(),
            faults.places(kind)))
        .toList();
  }

  private static Mark mark(String sign) {
    return sign.equals(Mark.GOOD.sign())
        ? Mark.GOOD
        : sign.equals(Mark.BAD.sign()) ? Mark.BAD : Mark.DOUBTFUL;
  }

  private List<Bilingual> openUntilNight() {
    var open = new ArrayList<Bilingual>();
    if (!file.notLookedUp().isEmpty()) {
      String rules = String.join(", ", file.notLookedUp());
      open.add(Bilingual.of(
          "Chưa có bản công bố để tra: " + rules,
          "No published version to look it up in: " + rules));
    }
    String left = String.join(", ", FileCheck.leftToTheNight(file.contract()));
    if (!left.isEmpty()) {
      open.add(
          Bilingual.of("Chỉ đêm chạy mới quyết được: " + left, "Only the night decides: " + left));
    }
    return open;
  }
}
