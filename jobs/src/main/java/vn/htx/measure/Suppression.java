package vn.htx.measure;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Primary and complementary suppression in a tree of cells. A cell with persons and fewer than {@code below}
 * observations is suppressed (primary). Complementary suppression follows: if a cell is suppressed, so is the smallest
 * of its remaining siblings, because otherwise the difference to their parent would reveal it; if a parent is
 * suppressed, so is its smallest remaining child, because otherwise the children would add up to it. Ties are broken by
 * id.
 */
public record Suppression(int below) implements Serializable {

  /**
   * One cell of a tree in which every parent is the sum of its children.
   *
   * @param parent id of the parent; empty for the root
   * @param n number of observations in the cell
   * @param persons how many of them are natural persons
   */
  public record Cell(String id, Optional<String> parent, long n, long persons) {}

  /** The ids of the cells to suppress. */
  public Set<String> suppressed(List<Cell> cells) {
    Map<String, List<Cell>> children = cells.stream()
        .filter(cell -> cell.parent().isPresent())
        .collect(Collectors.groupingBy(
            cell -> cell.parent().orElseThrow(), TreeMap::new, Collectors.toList()));
    var suppressed = new TreeSet<String>();
    for (Cell top : cells.stream().filter(cell -> cell.parent().isEmpty()).toList()) {
      if (isSmall(top)) {
        suppressed.add(top.id());
      }
      descend(top.id(), children, suppressed);
    }
    return suppressed;
  }

  private void descend(String parent, Map<String, List<Cell>> children, Set<String> suppressed) {
    List<Cell> siblings = children.getOrDefault(parent, List.of());
    List<String> small = siblings.stream().filter(this::isSmall).map(Cell::id).toList();
    suppressed.addAll(small);
    if (!small.isEmpty() || suppressed.contains(parent)) {
      siblings.stream()
          .filter(cell -> !suppressed.contains(cell.id()) && cell.n() > 0)
          .min(Comparator.comparingLong(Cell::n).thenComparing(Cell::id))
          .ifPresent(cell -> suppressed.add(cell.id()));
    }
    siblings.forEach(cell -> descend(cell.id(), children, suppressed));
  }

  private boolean isSmall(Cell cell) {
    return cell.persons() > 0 && cell.n() < below;
  }
}
