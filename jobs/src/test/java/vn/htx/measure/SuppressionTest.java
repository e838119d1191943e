package vn.htx.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.htx.measure.Suppression.Cell;

class SuppressionTest {
  private static final Suppression BELOW_FIVE = new Suppression(5);

  private static Cell cell(String id, String parent, long n, long persons) {
    return new Cell(id, Optional.of(parent), n, persons);
  }

  private static Cell top(long n) {
    return new Cell("city", Optional.empty(), n, n);
  }

  @Test
  void theSmallestRemainingSiblingOfASmallCellIsSuppressedToo() {
    assertThat(BELOW_FIVE.suppressed(List.of(
            top(60),
            cell("a", "city", 3, 3),
            cell("b", "city", 40, 40),
            cell("c", "city", 17, 17))))
        .containsExactly("a", "c");
  }

  @Test
  void aSmallCellWithoutPersonsIsNotSuppressed() {
    assertThat(BELOW_FIVE.suppressed(
            List.of(top(60), cell("a", "city", 3, 0), cell("b", "city", 57, 57))))
        .isEmpty();
  }

  @Test
  void aChildOfASuppressedSiblingIsSuppressedTooSinceChildrenAddUp() {
    assertThat(BELOW_FIVE.suppressed(List.of(
            top(60),
            cell("a", "city", 3, 3),
            cell("a1", "a", 3, 3),
            cell("b", "city", 20, 20),
            cell("b1", "b", 8, 8),
            cell("b2", "b", 12, 12),
            cell("c", "city", 37, 37))))
        .containsExactly("a", "a1", "b", "b1");
  }
}
