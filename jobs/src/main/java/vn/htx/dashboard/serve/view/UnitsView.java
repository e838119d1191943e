package vn.htx.dashboard.serve.view;

import java.util.List;
import java.util.Map;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Shown;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.page.unit.UnitList;

/** The units that have a profile. */
final class UnitsView implements Page {
  @Override
  public String path() {
    return Frame.UNITS.path();
  }

  @Override
  public List<String> state() {
    return UnitList.names();
  }

  @Override
  public List<Plain> plain(Visit home) {
    int pages = home.read((published, scope) -> UnitList.of(published, scope, Map.of()))
        .units()
        .pages();
    return PlainLists.pages(Plain.of(Map.of()), pages).toList();
  }

  @Override
  public Shown shown(Visit visit) {
    UnitList list = visit.read(
        (published, scope) -> UnitList.of(published, scope, visit.address().state()));
    return new Shown("units", visit.frame(Frame.UNITS.name()), Map.of("list", list));
  }
}
