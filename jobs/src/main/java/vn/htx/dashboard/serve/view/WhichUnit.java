package vn.htx.dashboard.serve.view;

import java.util.Map;
import java.util.function.Supplier;
import vn.htx.dashboard.serve.visit.Shown;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.Bilingual;
import vn.htx.page.UnclearUnit;

/** Asks which unit is meant, where several answer to a name that was typed. */
final class WhichUnit {
  private static final Bilingual TITLE = Bilingual.of("Đơn vị nào?", "Which unit?");

  private WhichUnit() {}

  /** A page, or the question in its place. */
  static Shown unless(Visit visit, Supplier<Shown> page) {
    try {
      return page.get();
    } catch (UnclearUnit unclear) {
      return new Shown("whichunit", visit.frame(TITLE), Map.of("unclear", unclear));
    }
  }
}
