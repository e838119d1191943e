package vn.htx.sample;

import static vn.htx.domain.register.data.Cooperatives.*;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.htx.catalog.Field;
import vn.htx.model.Coded;
import vn.htx.model.CooperativeStatus;

/**
 * The deliveries of the register. A unit is in them from its foundation until the register of the year in which it was
 * dissolved. Before 2025 the register names the old district, because the reference has no map of the communes of that
 * time.
 */
final class RegisterFiles {
  private static final List<Field> COLUMNS = List.of(
      COOP_ID,
      NAME,
      TAX_CODE,
      COOP_TYPE,
      SECTOR,
      STATUS,
      COMMUNE_CODE,
      FOUNDED_ON,
      DISSOLVED_ON,
      SUSPENDED_ON,
      MEMBERS_OPENING,
      MEMBERS_JOINED,
      MEMBERS_LEFT,
      MEMBERS,
      WORKERS,
      REVENUE,
      CAPITAL,
      DIRECTOR_TRAINING,
      PHONE);

  /** The effective dates of the register's files. */
  static final List<LocalDate> DELIVERIES = List.of(
      LocalDate.of(2022, 12, 31),
      LocalDate.of(2023, 12, 31),
      LocalDate.of(2024, 12, 31),
      LocalDate.of(2025, 6, 30),
      LocalDate.of(2025, 12, 31),
      LocalDate.of(2026, 6, 30));

  private final SampleOptions options;
  private final SampleInbox inbox;

  RegisterFiles(SampleOptions options, SampleInbox inbox) {
    this.options = options;
    this.inbox = inbox;
  }

  void write(List<Cooperative> cooperatives) throws IOException {
    for (LocalDate day : DELIVERIES) {
      boolean newest = day.equals(DELIVERIES.get(DELIVERIES.size() - 1));
      try (DatasetFile file =
          inbox.open(TABLE, newest ? inbox.workbook(day.toString()) : day + ".csv", COLUMNS)) {
        for (Cooperative cooperative : cooperatives) {
          if (standsIn(cooperative, day)) {
            file.row(row(cooperative, day));
          }
        }
      }
    }
  }

  static boolean standsIn(Cooperative cooperative, LocalDate day) {
    return !cooperative.founded().isAfter(day)
        && cooperative.dissolved().map(end -> end.getYear() >= day.getYear()).orElse(true);
  }

  private List<String> row(Cooperative cooperative, LocalDate day) {
    CooperativeStatus status = cooperative.statusOn(day);
    Members members = members(cooperative, day);
    Chance gaps = Chance.of(options.seed(), "register " + day, cooperative.id());
    var cells = new ArrayList<String>(List.of(
        cooperative.id(),
        cooperative.name(),
        cooperative.taxCode().orElse(""),
        written(cooperative.type(), day),
        written(cooperative.sector(), day),
        written(status, day),
        placeOn(cooperative, day),
        cooperative.founded().toString(),
        text(cooperative.dissolved().filter(end -> !end.isAfter(day))),
        status == CooperativeStatus.SUSPENDED ? text(cooperative.suspended()) : ""));
    cells.addAll(members.cells());
    if (status == CooperativeStatus.DISSOLVED) {
      cells.set(cells.size() - 1, ""); // a dissolved unit has no members
    }
    cells.add(gaps.happens(0.03) ? "" : String.valueOf(cooperative.workers()));
    cells.add(gaps.happens(0.05) ? "" : revenue(cooperative, day.getYear() - 1));
    cells.add(gaps.happens(0.02) ? "" : String.valueOf(cooperative.capital()));
    cells.add(gaps.happens(0.04) ? "" : cooperative.training());
    cells.add(gaps.happens(0.06) ? "" : cooperative.phone());
    return cells;
  }

  /** A code, as older files have it, or its label, as in the newest one. */
  private static String written(Coded coded, LocalDate day) {
    return day.getYear() < 2026 ? coded.code() : coded.label().vi();
  }

  private static String placeOn(Cooperative cooperative, LocalDate day) {
    if (day.getYear() < 2025) {
      return cooperative.home().district();
    }
    return day.isBefore(LocalDate.of(2025, 7, 1))
        ? cooperative.home().oldCode()
        : cooperative.newCommune();
  }

  private static String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  /** The revenue of a calendar year; empty for a year in which the unit did not exist throughout. */
  private String revenue(Cooperative cooperative, int year) {
    if (cooperative.founded().getYear() >= year) {
      return "";
    }
    Chance chance = Chance.of(options.seed(), "revenue " + year, cooperative.id());
    double growth = 0.04 + 0.03 * cooperative.ability();
    double value =
        cooperative.revenue() * StrictMath.exp(growth * (year - 2022) + 0.10 * chance.normal());
    return String.valueOf(CooperativeSampler.roundTo(value, 1_000_000L));
  }

  private record Members(int opening, int joined, int left) {
    int closing() {
      return opening + joined - left;
    }

    List<String> cells() {
      return List.of(
          String.valueOf(opening),
          String.valueOf(joined),
          String.valueOf(left),
          String.valueOf(closing()));
    }
  }

  /**
   * The movement of members since 1 January of the day's year; each year opens with the closing number of the year
   * before.
   */
  private Members members(Cooperative cooperative, LocalDate day) {
    int first = Math.max(cooperative.founded().getYear(), 2022);
    int opening = cooperative.founded().getYear() >= 2022 ? 0 : cooperative.members();
    for (int year = first; year < day.getYear(); year++) {
      opening = flow(cooperative, opening, LocalDate.of(year, 12, 31)).closing();
    }
    return flow(cooperative, opening, day);
  }

  private Members flow(Cooperative cooperative, int opening, LocalDate day) {
    if (cooperative.dissolved().filter(end -> !end.isAfter(day)).isPresent()) {
      int joined = cooperative.founded().getYear() == day.getYear() ? cooperative.members() : 0;
      return new Members(opening, joined, opening + joined);
    }
    if (cooperative.founded().getYear() == day.getYear()) {
      return new Members(0, cooperative.members(), 0);
    }
    Chance chance = Chance.of(options.seed(), "members " + day.getYear(), cooperative.id());
    double part = day.getMonthValue() <= 6 ? 0.5 : 1;
    double lift = StrictMath.exp(0.4 * cooperative.ability());
    int joined = (int) (part * opening * 0.04 * lift * 2 * chance.uniform());
    int left = (int) (part * opening * 0.03 * 2 * chance.uniform());
    return new Members(opening, joined, left);
  }
}
