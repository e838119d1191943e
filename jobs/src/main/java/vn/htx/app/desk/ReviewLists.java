package vn.htx.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.ingest.review.LinkAnswer;
import vn.htx.ingest.review.Review;

/**
 * The two lists of the review folder that are kept at the desk, as the night reads them: files to leave out, and
 * answers to doubtful links. Each is replaced by one rename; a list that people keep there themselves is left alone.
 */
final class ReviewLists {
  static final String EXCLUSIONS = "desk/tep-khong-dung.csv";
  static final String ANSWERS = "desk/htx-tra-loi.csv";

  private final Path folder;

  ReviewLists(Path workspace) {
    this.folder = workspace.resolve("review");
  }

  Review read() {
    return Review.read(folder);
  }

  /** The file of the review folder, other than the desk's, that answers a question otherwise. */
  static Optional<String> contradicts(Review review, String question, String answer) {
    return review.linkAnswers().stream()
        .filter(each -> each.questionId().equals(question))
        .filter(each -> !each.file().equals(ANSWERS) && !each.answer().equals(answer))
        .map(LinkAnswer::file)
        .findFirst();
  }

  synchronized void exclude(String file, String reason) throws IOException {
    Map<String, String> rows = exclusions();
    rows.put(file, reason);
    write(EXCLUSIONS, "Tệp,Lý do", rows);
  }

  synchronized void include(String file) throws IOException {
    Map<String, String> rows = exclusions();
    rows.remove(file);
    write(EXCLUSIONS, "Tệp,Lý do", rows);
  }

  private Map<String, String> exclusions() {
    var rows = new TreeMap<String, String>();
    read().exclusions().stream()
        .filter(each -> each.file().equals(EXCLUSIONS))
        .forEach(each -> rows.put(each.inboxFile(), each.reason()));
    return rows;
  }

  synchronized void answer(String question, String answer) throws IOException {
    var rows = new TreeMap<String, String>();
    read().linkAnswers().stream()
        .filter(each -> each.file().equals(ANSWERS))
        .forEach(each -> rows.put(each.questionId(), each.answer()));
    rows.put(question, answer);
    write(ANSWERS, "Mã câu hỏi,Trả lời", rows);
  }

  private void write(String name, String header, Map<String, String> rows) throws IOException {
    Path file = folder.resolve(name);
    Path aside = file.resolveSibling("." + file.getFileName() + ".part"); // hidden: nobody reads it
    Files.createDirectories(file.resolveSibling("."));
    String text = Stream.concat(
            Stream.of(header),
            rows.entrySet().stream()
                .map(row -> quoted(row.getKey()) + "," + quoted(row.getValue())))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
    Files.writeString(aside, text);
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** As a cell that no spreadsheet takes for a formula: the blank in front is not read back. */
  private static String quoted(String text) {
    String plain = text.replaceAll("\\s+", " ").strip();
    String safe = plain.matches("[=+@-].*") ? " " + plain : plain;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
