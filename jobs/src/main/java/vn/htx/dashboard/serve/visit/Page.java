package vn.htx.dashboard.serve.visit;

import java.util.List;

/** A page of every version. */
public interface Page {
  /** Where it is within a version; parts in braces are parameters. */
  String path();

  /** The names of what can be chosen on it; they stay in its address. */
  default List<String> state() {
    return List.of();
  }

  /**
   * The page as HTML.
   *
   * @throws Refusal when there is no such page
   */
  String html(Visit visit);
}
