package vn.htx.chart.ground;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.htx.model.UnitLevel;

/** The grounds of both systems, made when a map is first asked for. */
public final class Grounds {
  /** No unit is known where it is. */
  public static final Grounds NONE = new Grounds(() -> {
    Ground none = Ground.none(Ground.Kind.SCHEMATIC, List.of());
    return new Both(none, none);
  });

  private final Supplier<Both> making;
  private @Nullable Both made;

  /** The present communes, and the districts that were before them. */
  public record Both(Ground communes, Ground oldDistricts) {}

  public Grounds(Supplier<Both> making) {
    this.making = making;
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
