package vn.htx.app.terminal;

import java.util.List;
import vn.htx.model.Problem;
import vn.htx.night.Exit;
import vn.htx.night.StageReport;

/**
 * What a command with {@code --json} prints, however it ends: one object.
 *
 * @param exit the exit code of the process
 * @param kind the exit code as a word
 * @param run empty where the command ended before it had a run
 * @param asOf ISO; empty as {@code run}
 * @param version the version built or published; empty where none was
 * @param current whether {@code version} is the published one now
 * @param stages the stages that were carried out, in their order
 * @param leftOut what makes the exit 3, in words, each once
 * @param problems why the command could not go on; empty where it could
 */
record RunReport(
    int exit,
    String kind,
    String run,
    String asOf,
    String version,
    boolean current,
    List<StageReport> stages,
    List<String> leftOut,
    List<Told> problems) {

  /** A problem; parts that it lacks are empty. */
  record Told(String vi, String en, String where, String found, String allowed, Todo todo) {
    static Told of(Problem problem) {
      return new Told(
          problem.what().vi(),
          problem.what().en(),
          problem.where(),
          problem.found(),
          problem.allowed(),
          new Todo(stated(problem.todo().vi()), stated(problem.todo().en())));
    }

    private static String stated(String text) {
      return text.equals("-") ? "" : text;
    }
  }

  /** What to do. */
  record Todo(String vi, String en) {}

  static String kind(int exit) {
    return switch (exit) {
      case Exit.DONE -> "done";
      case Exit.WRONG -> "wrong";
      case Exit.LEFT_OUT -> "left_out";
      case Exit.NOTHING -> "nothing_published";
      case Exit.LATER -> "later";
      case Exit.HUNG_UP, Exit.INTERRUPTED, Exit.ENDED -> "interrupted";
      default -> "bug";
    };
  }
}
