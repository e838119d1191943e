package vn.htx.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Builds a resolution from the reasons found so far. */
final class ResolutionBuilder {
  private static final int OF_CODE = 100;
  private static final int WITH_PARENT = 95;
  private static final int ALONE = 90;
  private static final double HUNDRED = 100.0;

  private final NameIndex index;
  private final Resolution.Reason basis;
  private final EnumSet<Resolution.Reason> reasons;
  private final List<NamedUnit> others = new ArrayList<>();

  ResolutionBuilder(NameIndex index, Resolution.Reason basis) {
    this.index = index;
    this.basis = basis;
    this.reasons = EnumSet.of(basis);
  }

  ResolutionBuilder because(Resolution.Reason reason) {
    reasons.add(reason);
    return this;
  }

  ResolutionBuilder because(Resolution.Reason reason, boolean holds) {
    return holds ? because(reason) : this;
  }

  /** Adds units to show beside the one taken. */
  ResolutionBuilder beside(List<NamedUnit> units) {
    others.addAll(units);
    return this;
  }

  Resolution take(NamedUnit unit) {
    return taken(unit.code(), unit.validFrom());
  }

  private Resolution taken(String code, LocalDate validFrom) {
    int confidence = switch (basis) {
      case CODE -> OF_CODE;
      case EXACT_WITH_PARENT -> WITH_PARENT;
      default -> ALONE;
    };
    for (Resolution.Reason reason : reasons) {
      confidence -= reason.cost();
    }
    // An agreeing name is no reason where its marks disagree.
    if (reasons.contains(Resolution.Reason.WITHOUT_TONES)
        || reasons.contains(Resolution.Reason.INITIALS)) {
      reasons.remove(basis);
    }
    return new Resolution(
        Optional.of(code),
        Optional.of(validFrom),
        confidence / HUNDRED,
        List.copyOf(reasons),
        index.candidates(others));
  }

  /** The unit among those of the day: itself, or the one that the crosswalk maps it to. */
  Resolution takeOn(NamedUnit unit, Optional<LocalDate> day) {
    if (day.map(unit::isValidOn).orElse(true)) {
      return take(unit);
    }
    boolean fromOld = index.places().isOld(unit.validFrom());
    boolean toOld = index.places().isOld(day.get());
    if (fromOld == toOld) {
      return none(index, Resolution.Reason.NOT_IN_FORCE, List.of(unit));
    }
    return toOld ? earlier(unit, day.get()) : later(unit, day.get());
  }

  private Resolution later(NamedUnit old, LocalDate day) {
    List<NamedUnit> into = on(index.successorsOf(old.code()), day);
    if (into.isEmpty()) {
      return none(index, Resolution.Reason.NOT_IN_FORCE, List.of(old));
    }
    Optional<String> whole = index.places().commune(old.code(), old.validFrom());
    if (whole.isEmpty()) {
      return because(Resolution.Reason.DIVIDED)
          .beside(into)
          .taken(Places.DIVIDED + old.code(), old.validFrom());
    }
    return because(Resolution.Reason.MAPPED_OLD_TO_NEW).take(into.get(0));
  }

  private Resolution earlier(NamedUnit later, LocalDate day) {
    List<NamedUnit> from = on(index.predecessorsOf(later.code()), day);
    if (from.isEmpty()) {
      return none(index, Resolution.Reason.NOT_IN_FORCE, List.of(later));
    }
    return from.size() == 1 && index.places().isWhole(later.code())
        ? because(Resolution.Reason.MAPPED_NEW_TO_OLD).take(from.get(0))
        : none(index, Resolution.Reason.MADE_OF_SEVERAL, from);
  }

  private List<NamedUnit> on(Set<String> codes, LocalDate day) {
    return codes.stream().flatMap(code -> index.communeOn(code, day).stream()).toList();
  }

  static Resolution none(NameIndex index, Resolution.Reason reason, List<NamedUnit> candidates) {
    return new Resolution(
        Optional.empty(), Optional.empty(), 0, List.of(reason), index.candidates(candidates));
  }
}
