package vn.htx.text.encoding;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Set;

/** Counts what was mended in the cells of one column, with the first example of each kind. */
public final class Mendings implements Serializable {
  private static final long serialVersionUID = 1L;

  private final EnumMap<Mending, Long> counts = new EnumMap<>(Mending.class);
  private final EnumMap<Mending, String> examples = new EnumMap<>(Mending.class);

  void add(Set<Mending> kinds, String before, String after) {
    for (Mending kind : kinds) {
      counts.merge(kind, 1L, Long::sum);
      examples.computeIfAbsent(kind, first -> before + " → " + after);
    }
  }

  /** Cells in which something of this kind was mended. */
  public long count(Mending kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /** The first such cell before and after; empty when there is none. */
  public String example(Mending kind) {
    return examples.getOrDefault(kind, "");
  }
}
