package vn.htx.domain.register.step;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.htx.catalog.FieldRow;
import vn.htx.config.SizeRules;
import vn.htx.domain.register.data.CooperativeProfile;
import vn.htx.domain.register.data.Cooperatives;
import vn.htx.domain.register.maths.SizeClasses;
import vn.htx.engine.Grouping;
import vn.htx.engine.NewRow;
import vn.htx.model.CooperativeStatus;
import vn.htx.model.Sector;
import vn.htx.model.SizeClass;
import vn.htx.place.Places;

/**
 * From the deliveries of the register to one row for each unit, with its state on the as-of date: that of the delivery
 * in force, or the last state of a unit dissolved before. A unit that left the register without a dissolution has no
 * row. A unit marked as dissolved without a date counts as dissolved on the effective date of the first delivery that
 * says so.
 */
public final class Profiles {
  private Profiles() {}

  public static Grouping of(Places places, SizeRules sizes, LocalDate asOf) {
    return new Grouping(
        List.of(Grouping.Part.of(Cooperatives.TABLE, Cooperatives.COOP_ID)),
        group -> profile(group.get(0), places, sizes, asOf).stream());
  }

  private static Optional<NewRow> profile(
      List<FieldRow> deliveries, Places places, SizeRules sizes, LocalDate asOf) {
    List<FieldRow> known = deliveries.stream()
        .filter(row -> !row.date(Cooperatives.VALID_FROM).isAfter(asOf))
        .sorted(Comparator.comparing(row -> row.date(Cooperatives.VALID_FROM)))
        .toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    FieldRow last = known.get(known.size() - 1);
    Optional<LocalDate> dissolvedOn = dissolvedOn(known, last);
    boolean inForce =
        last.findDate(Cooperatives.VALID_TO).map(end -> !end.isBefore(asOf)).orElse(true);
    boolean dissolved = dissolvedOn.map(day -> !day.isAfter(asOf)).orElse(false);
    return inForce || dissolved
        ? Optional.of(row(last, dissolvedOn, dissolved, places, sizes, asOf))
        : Optional.empty();
  }

  private static Optional<LocalDate> dissolvedOn(List<FieldRow> known, FieldRow last) {
    Optional<LocalDate> stated = last.findDate(Cooperatives.DISSOLVED_ON);
    if (stated.isPresent() || !says(last, CooperativeStatus.DISSOLVED)) {
      return stated;
    }
    return known.stream()
        .filter(row -> says(row, CooperativeStatus.DISSOLVED))
        .findFirst()
        .map(row -> row.date(Cooperatives.VALID_FROM));
  }

  private static boolean says(FieldRow row, CooperativeStatus status) {
    return row.text(Cooperatives.STATUS).equals(status.code());
  }

  private static NewRow row(
      FieldRow last,
      Optional<LocalDate> dissolvedOn,
      boolean dissolved,
      Places places,
      SizeRules sizes,
      LocalDate asOf) {
    LocalDate validFrom = last.date(Cooperatives.VALID_FROM);
    Optional<String> commune = last.findText(Cooperatives.COMMUNE_CODE);
    SizeClass size = sizes
        .inForce(asOf)
        .map(rules -> SizeClasses.of(
            rules,
            last.coded(Cooperatives.SECTOR, Sector.class),
            last.findInteger(Cooperatives.MEMBERS),
            last.findNumber(Cooperatives.REVENUE),
            last.findNumber(Cooperatives.CAPITAL)))
        .orElse(SizeClass.UNKNOWN);
    return NewRow.of(CooperativeProfile.TABLE)
        .set(CooperativeProfile.COOP_ID, last.text(Cooperatives.COOP_ID))
        .set(CooperativeProfile.NAME, last.text(Cooperatives.NAME))
        .set(CooperativeProfile.COOP_TYPE, last.text(Cooperatives.COOP_TYPE))
        .set(CooperativeProfile.SECTOR, last.text(Cooperatives.SECTOR))
        .set(CooperativeProfile.SIZE_CLASS, size)
        .set(
            CooperativeProfile.STATUS,
            dissolved ? CooperativeStatus.DISSOLVED.code() : last.text(Cooperatives.STATUS))
        .set(
            CooperativeProfile.COMMUNE_CODE,
            commune.flatMap(code -> communeOn(asOf, places, code, validFrom)))
        .set(
            CooperativeProfile.OLD_DISTRICT_CODE,
            commune.flatMap(code -> places.oldDistrict(code, validFrom)))
        .set(CooperativeProfile.FOUNDED_ON, last.findDate(Cooperatives.FOUNDED_ON))
        .set(CooperativeProfile.DISSOLVED_ON, dissolvedOn)
        .set(CooperativeProfile.SUSPENDED_ON, last.findDate(Cooperatives.SUSPENDED_ON))
        .set(CooperativeProfile.MEMBERS, last.findInteger(Cooperatives.MEMBERS))
        .set(CooperativeProfile.REVENUE, last.findNumber(Cooperatives.REVENUE))
        .set(CooperativeProfile.CAPITAL, last.findNumber(Cooperatives.CAPITAL));
  }

  /** The commune that was valid on the as-of date; before the change of boundaries this is the old one. */
  private static Optional<String> communeOn(
      LocalDate asOf, Places places, String code, LocalDate validFrom) {
    if (places.isOld(asOf)) {
      return places.exists(code, validFrom) ? Optional.of(code) : Optional.empty();
    }
    return places.commune(code, validFrom);
  }
}
