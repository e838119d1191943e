package vn.htx.dashboard.serve.visit;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A page of every version. */
public interface Page {
  /** Where it is within a version; parts in braces are parameters. */
  String path();

  /** The names of what can be chosen on it; they stay in its address. */
  default List<String> state() {
    return List.of();
  }

  /**
   * Whether another name in its address is refused instead of left out. So it is where names are filters, since the
   * page would show more than was asked for.
   */
  default boolean refusesOtherNames() {
    return false;
  }

  /**
   * What the page shows.
   *
   * @throws Refusal when there is no such page
   */
  Shown shown(Visit visit);

  /**
   * The pages of this kind that a folder of plain files holds; none where only a server can show them.
   *
   * @param home the version, as who may open the folder sees it
   */
  default List<Plain> plain(Visit home) {
    return List.of();
  }

  /** Whether files lie beside it in the folder: those that it gives to keep. */
  default boolean isAccompanied() {
    return false;
  }

  /** The files beside a page of this kind, by the names that {@link Frame#file(String)} is given. */
  default Map<String, Supplier<byte[]>> files(Shown shown) {
    return Map.of();
  }

  /**
   * A page in a folder of plain files.
   *
   * @param parameters the parts of the path, by name
   * @param state what is chosen on it
   * @param also what else may be chosen, or not, with the same to see
   */
  record Plain(
      Map<String, String> parameters, Map<String, String> state, List<Map<String, String>> also) {
    public Plain {
      parameters = Map.copyOf(parameters);
      state = Map.copyOf(state);
      also = List.copyOf(also);
    }

    /** Where nothing is chosen. */
    public static Plain of(Map<String, String> parameters) {
      return new Plain(parameters, Map.of(), List.of());
    }

    /** The only page of its kind. */
    public static List<Plain> only() {
      return List.of(of(Map.of()));
    }
  }
}
