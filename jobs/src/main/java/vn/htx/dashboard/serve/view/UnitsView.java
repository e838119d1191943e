package vn.htx.dashboard.serve.view;

import java.util.Map;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Templates;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.page.unit.UnitProfile;

/** The units that have a profile. */
final class UnitsView implements Page {
  @Override
  public String path() {
    return Frame.UNITS.path();
  }

  @Override
  public String html(Visit visit) {
    return Templates.html(
        "units", visit.frame(Frame.UNITS.name()), Map.of("levels", visit.read(UnitProfile::all)));
  }
}
