package vn.htx.chart.ground;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.htx.model.UnitLevel;

/** The grounds of both systems, and how their units lie to each other; each made when it is first asked for. */
public final class Grounds {
  /** No unit is known where it is. */
  public static final Grounds NONE = new Grounds(() -> {
    Ground none = Ground.none(Ground.Kind.SCHEMATIC, List.of());
    return new Both(none, none);
  });

  private final Supplier<Both> making;
  private final Supplier<Lying> looking;
  private @Nullable Both made;
  private @Nullable Lying found;

  /** The present communes, and the districts that were before them. */
  public record Both(Ground communes, Ground oldDistricts) {}

  /** How units of the two lie to each other. */
  public record Lying(Surroundings communes, Surroundings oldDistricts) {}

  /** Of units of which it is not known how they lie to each other. */
  public Grounds(Supplier<Both> making) {
    this(making, () -> new Lying(Surroundings.NONE, Surroundings.NONE));
  }

  public Grounds(Supplier<Both> making, Supplier<Lying> looking) {
    this.making = making;
    this.looking = looking;
  }

  /** How the units of a level lie to each other; nothing is known of a level that no map shows. */
  public Surroundings around(UnitLevel level) {
    return switch (level) {
      case COMMUNE -> found().communes();
      case OLD_DISTRICT -> found().oldDistricts();
      case CITY, COOPERATIVE -> Surroundings.NONE;
    };
  }

  private synchronized Lying found() {
    if (found == null) {
      found = looking.get();
    }
    return found;
  }

  /** The ground of a level; empty for one that no map shows. */
  public Optional<Ground> of(UnitLevel level) {
    return switch (level) {
      case COMMUNE -> Optional.of(made().communes());
      case OLD_DISTRICT -> Optional.of(made().oldDistricts());
      case CITY, COOPERATIVE -> Optional.empty();
    };
  }

  private synchronized Both made() {
    if (made == null) {
      made = making.get();
    }
    return made;
  }
}
