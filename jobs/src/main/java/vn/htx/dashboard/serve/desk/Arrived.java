package vn.htx.dashboard.serve.desk;

import java.util.List;
import vn.htx.model.Problem;

/** What became of the files of one request. */
public record Arrived(List<Upload> taken, List<Refused> refused) {
  public Arrived {
    taken = List.copyOf(taken);
    refused = List.copyOf(refused);
  }

  /** A file that was not taken; the name as it may be shown. */
  public record Refused(String name, int status, Problem problem) {}
}
