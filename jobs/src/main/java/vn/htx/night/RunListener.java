package vn.htx.night;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.htx.night.input.RunInputs;
import vn.htx.store.Lake;

/**
 * Is told how a run goes, in the order of these methods: {@link #compared} in place of stages where all is computed
 * aside.
 */
public interface RunListener {
  /** The inputs are pinned. */
  void began(Lake lake, RunInputs inputs);

  /** A stage was carried out. */
  void carriedOut(Stage stage, StageReport report);

  /**
   * All stages were carried out.
   *
   * @param rows what was left out, where the run was to publish
   */
  void ended(List<StageReport> stages, Duration whole, Optional<Tolerance> rows);

  /** Every table was computed aside and compared. */
  void compared(FullRun.Compared found);
}
