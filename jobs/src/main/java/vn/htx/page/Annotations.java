package vn.htx.page;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.Indicator;
import vn.htx.model.Annotation;
import vn.htx.model.Problem;

/** The dates that are marked on charts over time; read when they are first asked for. */
public final class Annotations {
  /** No date is marked. */
  public static final Annotations NONE = new Annotations(() -> new Read(List.of(), List.of()));

  private final Supplier<Read> reading;
  private @Nullable Read read;

  /**
   * What a list says.
   *
   * @param refused why the list cannot be used; then there is no date
   */
  public record Read(List<Annotation> all, List<Problem> refused) {
    public Read {
      all = List.copyOf(all);
      refused = List.copyOf(refused);
    }
  }

  public Annotations(Supplier<Read> reading) {
    this.reading = reading;
  }

  private synchronized Read read() {
    if (read == null) {
      read = reading.get();
    }
    return read;
  }

  /** What is wrong with the list. */
  public List<Problem> refused() {
    return read().refused();
  }

  /** The dates that explain the figures of one of these indicators, in the order of the list. */
  List<Annotation> of(Catalog catalog, List<? extends Indicator> indicators) {
    return read().all().stream()
        .filter(each -> indicators.stream()
            .anyMatch(indicator -> each.concerns(catalog.domainOf(indicator).id(), indicator.id())))
        .toList();
  }
}
