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
 * Which cells would show single persons. A cell that holds persons and fewer than {@code below} observations is
 * emptied; so is the smallest of its remaining siblings, lest it be found by subtraction from their parent. A parent
 * that is emptied takes its smallest child along, lest the children be added up.
 */
public record Suppression(int below) implements Serializable {

  /**
   * One cell of a tree whose parents are the sums of their children.
   *
   * @param parent empty for the top
   * @param n observations in the cell
   * @param persons those of them that are natural persons
   */
  public record Cell(String id, Optional<String> parent, long n, long persons) {}

  /** The ids of the cells to empty. */
  public Set<String> emptied(List<Cell> cells) {
    Map<String, List<Cell>> children = cells.stream()
        .filter(cell -> cell.parent().isPresent())
        .collect(Collectors.groupingBy(
            cell -> cell.parent().orElseThrow(), TreeMap::new, Collectors.toList()));
    var emptied = new TreeSet<String>();
    for (Cell top : cells.stream().filter(cell -> cell.parent().isEmpty()).toList()) {
      if (isSmall(top)) {
        emptied.add(top.id());
      }
      descend(top.id(), children, emptied);
    }
    return emptied;
  }

  private void descend(String parent, Map<String, List<Cell>> children, Set<String> emptied) {
    List<Cell> siblings = children.getOrDefault(parent, List.of());
    List<String> small = siblings.stream().filter(this::isSmall).map(Cell::id).toList();
    emptied.addAll(small);
    if (!small.isEmpty() || emptied.contains(parent)) {
      siblings.stream()
          .filter(cell -> !emptied.contains(cell.id()) && cell.n() > 0)
          .min(Comparator.comparingLong(Cell::n).thenComparing(Cell::id))
          .ifPresent(cell -> emptied.add(cell.id()));
    }
    siblings.forEach(cell -> descend(cell.id(), children, emptied));
  }

  private boolean isSmall(Cell cell) {
    return cell.persons() > 0 && cell.n() < below;
  }
}
