package vn.htx.dashboard.serve.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.htx.dashboard.serve.visit.Refusal;

/**
 * What a clerk does with the files of a workspace. Whatever changes something says who did it and is written into the
 * log. Nothing in the inbox is ever overwritten or removed.
 */
public interface Desk extends AutoCloseable {
  /** An empty folder of the workspace, which nobody else reads, for the parts of what is arriving. */
  Path arriving() throws IOException;

  /** The largest file that is taken, in bytes. */
  long mostBytes();

  /** The files that wait, the last that came first. */
  List<Upload> waiting();

  Optional<Upload> find(String id);

  /** The datasets with the folders that their files lie in. */
  List<Dataset> datasets();

  /**
   * Takes a file in, as far as its content is one that is read; it is looked at in the background.
   *
   * @param name as the browser tells it
   * @throws Refusal when it is too large, no table or broken, or when too many wait; nothing of it is kept then
   */
  Upload receive(String person, String name, InputStream content) throws IOException;

  /** Says where a waiting file belongs; it is looked at again. */
  Upload place(String id, String person, Upload.Place place) throws IOException;

  /**
   * Moves a waiting file to where it belongs, beside whatever lies there.
   *
   * @return where it lies, such as {@code inbox/loans/2026-06.xlsx}
   * @throws Refusal when it is not looked at yet, would be left out, or lies there already
   */
  String keep(String id, String person) throws IOException;

  void discard(String id, String person, String reason) throws IOException;

  /** The files of the inbox by path. */
  List<Delivered> delivered() throws IOException;

  /** The workbook in which a clerk mends what the last night rejected of a file. */
  Optional<Path> correction(String workbook, String person) throws IOException;

  /** Leaves a file of the inbox out from the next night on. */
  void exclude(String file, String person, String reason) throws IOException;

  /** Uses a file again that was left out here. */
  void include(String file, String person) throws IOException;

  /** The cooperatives that rows name and that are not certain, as the published version has them. */
  List<Question> questions() throws IOException;

  /** Answers a question: the id of a cooperative of the register, or {@link Question#NONE}. */
  void answer(String question, String person, String answer) throws IOException;

  /** What a night that began now would find that the last one did not. */
  Tonight tonight() throws IOException;

  /** Starts a night as a process of its own. */
  void startNight(String person) throws IOException;

  /** What was done, the last first. */
  List<LogLine> log() throws IOException;

  @Override
  void close();
}
