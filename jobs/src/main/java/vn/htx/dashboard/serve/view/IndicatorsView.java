package vn.htx.dashboard.serve.view;

import java.util.List;
import java.util.Map;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Shown;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.page.indicator.IndicatorList;

/** Every indicator with its reporting status. */
final class IndicatorsView implements Page {
  @Override
  public String path() {
    return Frame.INDICATORS.path();
  }

  @Override
  public List<Plain> plain(Visit home) {
    return Plain.only();
  }

  @Override
  public Shown shown(Visit visit) {
    IndicatorList list = visit.read(IndicatorList::of);
    return new Shown("indicators", visit.frame(Frame.INDICATORS.name()), Map.of("list", list));
  }
}
