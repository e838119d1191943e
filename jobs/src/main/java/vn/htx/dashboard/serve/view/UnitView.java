package vn.htx.dashboard.serve.view;

import java.util.List;
import java.util.Map;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Shown;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.model.UnitLevel;
import vn.htx.page.unit.UnitProfile;

/** The profile of one unit. */
final class UnitView implements Page {
  @Override
  public String path() {
    return "/unit/{level}/{id}";
  }

  @Override
  public List<Plain> plain(Visit home) {
    return home.read(UnitProfile::all).values().stream()
        .flatMap(List::stream)
        .map(unit -> Plain.of(Map.of("level", unit.level().code(), "id", unit.code())))
        .toList();
  }

  @Override
  public Shown shown(Visit visit) {
    UnitLevel level = Coded.find(UnitLevel.class, visit.parameter("level"))
        .filter(UnitProfile.LEVELS::contains)
        .orElseThrow(Refusal::noSuchUnit);
    UnitProfile profile = visit
        .read((published, scope) -> UnitProfile.of(published, scope, level, visit.parameter("id")))
        .orElseThrow(Refusal::noSuchUnit);
    return new Shown(
        "unit",
        visit.frame(Bilingual.of(profile.name(), profile.name())),
        Map.of("profile", profile));
  }
}
