package vn.htx.validate.row;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.htx.ingest.source.SourceRow;
import vn.htx.text.MatchKey;
import vn.htx.text.Texts;

/** The columns of one table by which a cleaning log may identify a row's submission. */
final class SubmissionIds {
  private static final Set<String> UUIDS = Set.of(
      "uuid",
      "x uuid",
      "submission uuid",
      "x submission uuid",
      "meta instanceid",
      "instanceid",
      "meta rootuuid",
      "key");

  /** Ids that are numbers, under these names only, since a question may be called 'id'. */
  private static final Set<String> NUMBERS =
      Set.of("_id", "X_id", "__id", "_submission__id", "X_submission__id");

  private final List<Integer> places;

  private SubmissionIds(List<Integer> places) {
    this.places = List.copyOf(places);
  }

  static SubmissionIds of(Header header) {
    var places = new ArrayList<Integer>();
    for (int i = 0; i < header.width(); i++) {
      String name = Texts.clean(header.name(i));
      if (UUIDS.contains(MatchKey.of(name)) || NUMBERS.contains(name)) {
        places.add(i);
      }
    }
    return new SubmissionIds(places);
  }

  /** The distinct ids of the row's submission; the key of a row in ODK's repeats begins with its submission's id. */
  Set<String> of(SourceRow row) {
    var ids = new LinkedHashSet<String>();
    for (int place : places) {
      String cell = Texts.clean(row.cell(place));
      int end = cell.indexOf('/');
      if (!cell.isEmpty()) {
        ids.add(Amendments.submission(cell));
      }
      if (end > 0) {
        ids.add(Amendments.submission(cell.substring(0, end)));
      }
    }
    return ids;
  }
}
