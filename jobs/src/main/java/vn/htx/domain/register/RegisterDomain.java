package vn.htx.domain.register;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.catalog.Domain;
import vn.htx.catalog.PublishCheck;
import vn.htx.config.RuleFile;
import vn.htx.config.SizeRules;
import vn.htx.domain.DomainSlice;
import vn.htx.domain.register.data.CooperativeProfile;
import vn.htx.domain.register.data.Cooperatives;
import vn.htx.domain.register.data.RegisterIndicators;
import vn.htx.domain.register.step.Profiles;
import vn.htx.domain.register.step.RegisterCells;
import vn.htx.domain.register.view.RegisterPage;
import vn.htx.domain.register.view.RegisteredCooperatives;
import vn.htx.engine.Day;
import vn.htx.engine.Step;
import vn.htx.measure.CellFigures;
import vn.htx.measure.Fact;
import vn.htx.model.CooperativeStatus;
import vn.htx.model.CooperativeType;
import vn.htx.model.Sector;
import vn.htx.page.SectionDeclaration;
import vn.htx.page.cooperative.CooperativeDeclaration;
import vn.htx.place.Places;

/** The register of cooperatives: their number by kind and size, and their movements. */
public final class RegisterDomain implements DomainSlice {
  @Override
  public Domain declared() {
    return Domain.of(
            "register",
            List.of(Cooperatives.TABLE, CooperativeProfile.TABLE),
            RegisterIndicators.values())
        .codes("cooperative_status", CooperativeStatus.values())
        .codes("cooperative_type", CooperativeType.values())
        .codes("sector", Sector.values())
        .checks(PublishCheck.of(
            "Đầu kỳ + mới − giảm ≠ cuối kỳ", "Opening + new − left ≠ closing", """
          SELECT format('{}: {} + {} − {} ≠ {}', period, o, n, l, c) AS found
          FROM (SELECT period,
                  max(value) FILTER (indicator_id = 'coops_opening') AS o, max(value) FILTER (indicator_id = 'coops_new') AS n,
                  max(value) FILTER (indicator_id = 'coops_left') AS l, max(value) FILTER (indicator_id = 'coops_closing') AS c
                FROM indicator_values
                WHERE unit_level = 'city' AND sector = '_T' AND size_class = '_T' AND category = '_T'
                  AND indicator_id IN ('coops_opening', 'coops_new', 'coops_left', 'coops_closing')
                GROUP BY period)
          WHERE o + n - l <> c"""));
  }

  @Override
  public List<RuleFile<?>> ruleFiles() {
    return List.of(new RuleFile<>(SizeRules.FILE, SizeRules::read));
  }

  @Override
  public List<Step> steps() {
    return Stream.of(
            Stream.of(Step.of(CooperativeProfile.TABLE)
                .from(Cooperatives.TABLE)
                .with(SizeRules.FILE, Places.FILES)
                .on(Day.AS_OF)
                .groups(step ->
                    Profiles.of(step.get(Places.FILES), step.get(SizeRules.FILE), step.asOf()))),
            facts().stream().map(Fact::step),
            Stream.of(CellFigures.step("register_values", RegisterCells.ALL)))
        .flatMap(steps -> steps)
        .toList();
  }

  @Override
  public List<Fact> facts() {
    return List.of(
        Fact.of(RegisterCells.STOCKS, Fact.Observed.COOPERATIVE)
            .from(CooperativeProfile.TABLE)
            .on(Day.AS_OF)
            .query(step -> RegisterCells.stocks(step.asOf())),
        Fact.of(RegisterCells.MOVEMENTS, Fact.Observed.COOPERATIVE)
            .from(CooperativeProfile.TABLE)
            .on(Day.AS_OF)
            .query(step -> RegisterCells.movements(step.asOf())),
        Fact.of(RegisterCells.MEMBERS, Fact.Observed.COOPERATIVE)
            .from(Cooperatives.TABLE)
            .on(Day.AS_OF)
            .query(step -> RegisterCells.members(step.asOf())));
  }

  @Override
  public SectionDeclaration view() {
    return RegisterPage.SECTION;
  }

  @Override
  public Optional<CooperativeDeclaration> cooperatives() {
    return Optional.of(RegisteredCooperatives.DECLARED);
  }
}
