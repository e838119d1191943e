package vn.htx.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.htx.model.LandMode;
import vn.htx.sample.Household.Plot;
import vn.htx.sample.Household.PlotOrigin;
import vn.htx.sample.LandFiles.Arrangement;

/**
 * Draws the arrangements behind plots: exchange for merged plots, transfer for bought ones, and the land used by a
 * digitally able cooperative.
 */
final class ArrangementSampler {
  private static final LocalDate FIRST_EXCHANGE = LocalDate.of(2025, 2, 1);
  private static final LocalDate FIRST_LEASE = LocalDate.of(2022, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 6, 20);

  private final long seed;
  private final CommuneAbility ability;

  ArrangementSampler(long seed, CommuneAbility ability) {
    this.seed = seed;
    this.ability = ability;
  }

  /** The arrangement of a plot of the later date; empty when it has none. */
  Optional<Arrangement> of(Plot plot) {
    Chance chance = Chance.of(seed, "arrangement", plot.id());
    return switch (plot.origin()) {
      case MERGED ->
        chance.happens(0.75)
            ? Optional.of(open(plot, LandMode.EXCHANGE, chance.day(FIRST_EXCHANGE, LAST)))
            : Optional.empty();
      case BOUGHT -> Optional.of(open(plot, LandMode.TRANSFER, chance.day(FIRST_EXCHANGE, LAST)));
      case KEPT -> used(plot, chance);
    };
  }

  private Optional<Arrangement> used(Plot plot, Chance chance) {
    List<Cooperative> here = ability.cooperatives(plot.newCommune());
    if (here.isEmpty() || plot.origin() != PlotOrigin.KEPT) {
      return Optional.empty();
    }
    Cooperative user = chance.pick(here);
    if (!chance.happens(0.16 * Chance.logistic(1.3 * user.ability()) * 2)) {
      return Optional.empty();
    }
    LandMode mode = List.of(LandMode.LEASE, LandMode.COOPERATION, LandMode.CONTRIBUTION)
        .get(chance.weighted(55, 35, 10));
    LocalDate first = user.founded().isAfter(FIRST_LEASE) ? user.founded() : FIRST_LEASE;
    LocalDate from = chance.day(first, LAST);
    if (mode == LandMode.CONTRIBUTION) {
      return Optional.of(arrangement(plot, user.id(), mode, plot.tenths(), from, Optional.empty()));
    }
    int years = List.of(2, 3, 5, 10).get(chance.weighted(15, 20, 45, 20));
    long part = chance.happens(0.8) ? plot.tenths() : plot.tenths() * chance.between(5, 9) / 10;
    return Optional.of(arrangement(
        plot, user.id(), mode, part, from, Optional.of(from.plusYears(years).minusDays(1))));
  }

  private static Arrangement open(Plot plot, LandMode mode, LocalDate from) {
    return arrangement(plot, "", mode, plot.tenths(), from, Optional.empty());
  }

  private static Arrangement arrangement(
      Plot plot,
      String cooperative,
      LandMode mode,
      long tenths,
      LocalDate from,
      Optional<LocalDate> to) {
    return new Arrangement(
        plot.id().replace("MP-", "MP-TT-"), plot.id(), cooperative, mode, tenths, from, to);
  }
}
