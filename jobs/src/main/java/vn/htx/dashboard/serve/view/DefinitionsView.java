package vn.htx.dashboard.serve.view;

import java.util.Map;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Templates;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.page.definition.Definitions;

/** How every indicator is defined, and how far it is reported. */
final class DefinitionsView implements Page {
  @Override
  public String path() {
    return Frame.DEFINITIONS.path();
  }

  @Override
  public String html(Visit visit) {
    Definitions definitions = visit.read(Definitions::of);
    return Templates.html(
        "definitions", visit.frame(Frame.DEFINITIONS.name()), Map.of("definitions", definitions));
  }
}
