package vn.htx.app.terminal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.night.Exit;
import vn.htx.schedule.AirflowException;
import vn.htx.text.personal.Masked;

/** The one place that turns what went wrong into words and an exit code. */
public final class Failure {
  private static final Problem BUG = Problem.of(
      "Lỗi của chương trình, bản đã công bố vẫn nguyên vẹn",
      "a bug of ours, the published version is whole");

  /**
   * Messages of the operating system when disk, memory or files run out; other refusals are known by their exception.
   */
  private static final List<String> REFUSALS = List.of(
      "No space left",
      "File too large",
      "Disk quota",
      "Input/output error",
      "Stale file handle",
      "Read-only file system",
      "Too many open files",
      "Cannot allocate memory");

  private Failure() {}

  public static int exitCode(Throwable failure) {
    if (failure instanceof Interruption.Asked asked) {
      return asked.exit();
    }
    return known(failure).map(told -> told.kind().exitCode()).orElse(Exit.BUG);
  }

  /** What went wrong, for machines: a bug is named by its kind and place only, its message may hold what was read. */
  static List<Problem> problems(Throwable failure) {
    if (failure instanceof Interruption.Asked asked) {
      return List.of(asked.problem());
    }
    return known(failure)
        .map(told -> told.problems().stream().map(Failure::shown).toList())
        .orElseGet(() -> List.of(BUG.found(failure.getClass().getName()).at(place(failure))));
  }

  /** What was found, and the path where, may name a person. */
  private static Problem shown(Problem problem) {
    return problem.at(Masked.text(problem.where())).found(Masked.text(problem.found()));
  }

  /** Where in our own code. */
  private static String place(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("vn.htx."))
        .findFirst()
        .map(StackTraceElement::toString)
        .orElse("");
  }

  /**
   * Prints a failure for the operator and returns its exit code. Only a bug is printed with its stack trace.
   */
  public static int tell(Throwable failure, PrintWriter err) {
    if (failure instanceof Interruption.Asked || known(failure).isPresent()) {
      problems(failure).forEach(problem -> err.println("✗ " + problem.text()));
    } else {
      err.println("✗ " + BUG.text() + ":");
      var trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      err.print(Masked.text(trace.toString()));
    }
    err.flush();
    return exitCode(failure);
  }

  /** What is ours to explain: our own exceptions, and the operating system's refusals wherever they are wrapped. */
  private static Optional<HtxException> known(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HtxException told) {
        return Optional.of(told);
      }
      if (cause instanceof AirflowException airflow) {
        return Optional.of(AirflowFailure.told(airflow));
      }
      if (cause instanceof AccessDeniedException denied) {
        return Optional.of(HtxException.config(
            Problem.of("Không có quyền với tệp hoặc thư mục", "No permission for a file or folder")
                .at(String.valueOf(denied.getFile()))
                .todo("cấp quyền cho người chạy", "give the running user permission")));
      }
      if (isOfTheMachine(cause instanceof UncheckedIOException ? cause.getCause() : cause)) {
        return Optional.of(HtxException.transientFault(
            Problem.of(
                    "Hệ điều hành từ chối đọc hoặc ghi",
                    "The operating system refused to read or write")
                .found(cause.toString())
                .todo(
                    "kiểm tra dung lượng đĩa, giới hạn kích thước tệp và quyền ghi, rồi chạy lại; bản đã công bố vẫn nguyên vẹn",
                    "check disk space, file size limits and permissions, then run again; the published version is whole"),
            cause));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the operating system refused, so that the same may do later. What is wrapped as unchecked is judged by what
   * it wraps: a file that lies in the program or a text that cannot be read stays wrong however often it is tried.
   */
  private static boolean isOfTheMachine(@Nullable Throwable cause) {
    if (!(cause instanceof IOException refused) || cause instanceof AccessDeniedException) {
      return false; // a missing permission is for people to mend
    }
    String text = String.valueOf(refused.getMessage());
    return refused instanceof FileSystemException
        || refused instanceof FileNotFoundException
        || REFUSALS.stream().anyMatch(text::contains);
  }
}
