package vn.htx.dashboard.serve.desk;

import java.util.List;
import java.util.Optional;
import vn.htx.dashboard.RunsPage;
import vn.htx.model.Bilingual;

/**
 * What the next night would find, and how the last one ended.
 *
 * @param added files that the last night did not have, or had with other bytes
 * @param gone files that it had and that are no longer there
 * @param last empty before the first night
 * @param isRunning whether a night that was started here goes on
 * @param mayStart whether the workspace lets operators start one here
 * @param ended how the one that was started here last ended
 */
public record Tonight(
    List<String> added,
    List<String> gone,
    Optional<RunsPage.Run> last,
    boolean isRunning,
    boolean mayStart,
    Optional<Bilingual> ended) {
  public Tonight {
    added = List.copyOf(added);
    gone = List.copyOf(gone);
  }
}
