package vn.htx.dashboard.serve.view;

import java.util.List;
import java.util.Map;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Shown;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.page.definition.Definitions;

/** How every indicator is defined, and how far it is reported. */
final class DefinitionsView implements Page {
  @Override
  public String path() {
    return Frame.DEFINITIONS.path();
  }

  @Override
  public List<Plain> plain(Visit home) {
    return Plain.only();
  }

  @Override
  public Shown shown(Visit visit) {
    Definitions definitions = visit.read(Definitions::of);
    return new Shown(
        "definitions", visit.frame(Frame.DEFINITIONS.name()), Map.of("definitions", definitions));
  }
}
