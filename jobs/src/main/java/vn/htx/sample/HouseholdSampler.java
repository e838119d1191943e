package vn.htx.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.htx.sample.Household.Plot;
import vn.htx.sample.Household.PlotOrigin;

/**
 * Draws the holdings of one land office. Plots have a few hundred square metres. Between the two dates some households
 * exchange and merge theirs; more of them do where the cooperatives of the commune are digitally able.
 */
final class HouseholdSampler {
  private static final List<String> USES = List.of("LUC", "LUK", "BHK", "NTS", "CLN", "NHK");
  private static final double[] USE_WEIGHTS = {70, 8, 8, 6, 6, 2};
  private static final double ELSEWHERE = 0.06;
  private static final double CO_OWNED = 0.05;
  private static final double SELLS = 0.03;

  private final long seed;
  private final LandOffice office;
  private final List<OldCommunes.Commune> communes;
  private final CommuneAbility ability;

  HouseholdSampler(
      long seed, LandOffice office, List<OldCommunes.Commune> communes, CommuneAbility ability) {
    this.seed = seed;
    this.office = office;
    this.communes = List.copyOf(communes);
    this.ability = ability;
  }

  /** The number of households in the commune of this index. */
  int households(int commune, int scale) {
    return Chance.of(seed, "households", communes.get(commune).oldCode()).between(26, 50) * scale;
  }

  Household one(int commune, int number) {
    String holder = holder(commune, number);
    Chance chance = Chance.of(seed, "household", holder);
    List<Plot> before = before(commune, number, chance);
    double able = ability.of(before.get(0).newCommune());
    if (number > 1 && chance.happens(SELLS * StrictMath.exp(0.4 * able))) {
      String buyer = holder(commune, number - 1);
      return new Household(
          before, before.stream().map(plot -> plot.heldBy(buyer)).toList());
    }
    boolean merges = before.size() > 1 && chance.happens(Chance.logistic(0.35 + 1.1 * able));
    return new Household(before, merges ? merged(before, commune, number, chance) : before);
  }

  /** An id of twelve characters: MP-, the office, two digits for the commune, six for the household. */
  private String holder(int commune, int number) {
    return String.format(Locale.ROOT, "MP-%s%02d%06d", office.digit(), commune, number);
  }

  private List<Plot> before(int commune, int number, Chance chance) {
    int count = Math.max(1, Math.min(12, (int) StrictMath.round(chance.lognormal(4.3, 0.42))));
    double fertile = chance.lognormal(1, 0.25);
    OldCommunes.Commune home = communes.get(commune);
    String newHome = home.newCode(chance);
    var plots = new ArrayList<Plot>();
    for (int i = 1; i <= count; i++) {
      boolean elsewhere = i == count && i > 1 && chance.happens(ELSEWHERE);
      OldCommunes.Commune place = elsewhere ? communes.get((commune + 1) % communes.size()) : home;
      String newCommune = elsewhere ? place.newCode(chance) : newHome;
      long tenths = Math.max(400, StrictMath.round(10 * fertile * chance.lognormal(340, 0.55)));
      plots.add(plot(commune, number, i, tenths, place, newCommune, chance));
    }
    return List.copyOf(plots);
  }

  private Plot plot(
      int commune,
      int number,
      int serial,
      long tenths,
      OldCommunes.Commune place,
      String newCommune,
      Chance chance) {
    Optional<String> partner = number > 1 && chance.happens(CO_OWNED)
        ? Optional.of(holder(commune, number - 1))
        : Optional.empty();
    return new Plot(
        id(commune, number, serial),
        1 + number / 12,
        number % 12 * 15 + serial,
        tenths,
        USES.get(chance.weighted(USE_WEIGHTS)),
        place,
        newCommune,
        holder(commune, number),
        partner,
        partner.isPresent() ? List.of(50, 60, 70).get(chance.between(0, 2)) : 100,
        PlotOrigin.KEPT);
  }

  private String id(int commune, int number, int serial) {
    return String.format(
        Locale.ROOT, "MP-%s-%04d%02d", communes.get(commune).oldCode(), number, serial);
  }

  /**
   * The plots of the later date: those in the home commune held by the household alone are merged into one or a few,
   * the others stay.
   */
  private List<Plot> merged(List<Plot> before, int commune, int number, Chance chance) {
    String home = before.get(0).newCommune();
    List<Plot> own = before.stream()
        .filter(plot -> plot.newCommune().equals(home) && plot.partner().isEmpty())
        .toList();
    if (own.size() < 2) {
      return before;
    }
    int target = Math.max(1, (int) StrictMath.round(own.size() * chance.uniform(0.12, 0.42)));
    var after = new ArrayList<Plot>(before);
    after.removeAll(own);
    for (int group = 0; group < target; group++) {
      List<Plot> parts = everyNth(own, group, target);
      after.add(parts.size() == 1 ? parts.get(0) : union(parts, commune, number, group, chance));
    }
    return List.copyOf(after);
  }

  private static List<Plot> everyNth(List<Plot> plots, int first, int step) {
    var chosen = new ArrayList<Plot>();
    for (int i = first; i < plots.size(); i += step) {
      chosen.add(plots.get(i));
    }
    return chosen;
  }

  /** A merged plot; its area differs by up to three per cent from the sum, since exchanged land is measured again. */
  private Plot union(List<Plot> parts, int commune, int number, int group, Chance chance) {
    long tenths = parts.stream().mapToLong(Plot::tenths).sum();
    Plot first = parts.get(0);
    int serial = 51 + group;
    return new Plot(
        id(commune, number, serial),
        first.sheet(),
        200 + number % 12 * 5 + group,
        StrictMath.round(tenths * chance.uniform(0.97, 1.03)),
        first.landUse(),
        first.place(),
        first.newCommune(),
        first.holder(),
        Optional.empty(),
        100,
        PlotOrigin.MERGED);
  }
}
