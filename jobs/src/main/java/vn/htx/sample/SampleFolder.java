package vn.htx.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.htx.catalog.Catalog;
import vn.htx.config.Problems;
import vn.htx.config.Workspace;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.model.Sha256;

/**
 * The folder for a sample. Nothing made by people is ever overwritten or removed: a folder that is not empty is
 * refused, unless it is a synthetic workspace whose sample is to be replaced, and in that case only files that are
 * unchanged since the sample wrote them are touched.
 */
public final class SampleFolder {
  private static final String ASIDE = ".sample";
  private static final int NAMED = 10;

  private final Path folder;
  private final Catalog catalog;

  /**
   * A folder to fill.
   *
   * @param catalog for reading a workspace that is already there
   */
  public SampleFolder(Path folder, Catalog catalog) {
    this.catalog = catalog;
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * Makes the sample beside and then moves it in, so that the folder holds either the old sample or the new one.
   *
   * @param replace whether an existing sample may be replaced
   * @return the files of the inbox that are not part of the sample; they are kept
   * @throws HtxException with exit code 2 when the folder holds something else, or files of the sample were changed
   */
  public List<String> fill(SampleOptions options, boolean replace) throws IOException {
    boolean isNew = requireRoom(replace);
    Path aside = folder.resolve(ASIDE);
    remove(aside);
    try {
      Sample.write(aside, options);
      Map<String, String> before = SampleList.read(folder);
      Map<String, String> made = SampleList.of(aside);
      if (!isNew) {
        requireUntouched(before, made);
      }
      for (String path : before.keySet()) {
        if (!made.containsKey(path)) {
          Files.deleteIfExists(folder.resolve(path));
        }
      }
      for (String path : made.keySet()) {
        move(path);
      }
      move(SampleList.NAME);
    } finally {
      remove(aside);
    }
    return others();
  }

  private void move(String path) throws IOException {
    Path target = folder.resolve(path);
    Files.createDirectories(target.resolveSibling(".").normalize());
    Files.move(folder.resolve(ASIDE).resolve(path), target, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Whether the folder is new or empty. Any other folder is refused unless it is a synthetic workspace to be replaced.
   */
  private boolean requireRoom(boolean replace) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      throw refused("Đích không phải thư mục", "The target is no folder", List.of(), false);
    }
    List<String> there = names();
    if (there.isEmpty()) {
      return true;
    }
    if (!Files.isRegularFile(folder.resolve(Workspace.FILE))) {
      throw refused(
          "Thư mục đã có tệp và không phải không gian làm việc mô phỏng",
          "The folder holds something and is no synthetic workspace",
          there,
          false);
    }
    if (!Workspace.load(catalog, folder, new Problems()).isSynthetic()) {
      throw refused(
          "Đây là không gian làm việc thật", "This is a workspace of real data", there, false);
    }
    if (!replace) {
      throw refused(
          "Đã có không gian làm việc mô phỏng ở đây",
          "There is a synthetic workspace here already",
          there,
          true);
    }
    return false;
  }

  /** The names of the entries, without the leftovers of a killed run. */
  private List<String> names() throws IOException {
    try (Stream<Path> listing = Files.list(folder)) {
      return listing
          .map(each -> each.getFileName().toString())
          .filter(name -> !name.equals(ASIDE))
          .sorted()
          .toList();
    }
  }

  /** Requires that each file to be overwritten or removed is as the earlier sample or this one wrote it. */
  private void requireUntouched(Map<String, String> before, Map<String, String> made)
      throws IOException {
    var touched = new ArrayList<String>();
    var paths = new TreeSet<>(before.keySet());
    paths.addAll(made.keySet());
    for (String path : paths) {
      Path file = folder.resolve(path).normalize();
      if (!file.startsWith(folder)) {
        throw refused(
            "%s ghi tệp ngoài thư mục".formatted(SampleList.NAME),
            "%s names a file outside the folder".formatted(SampleList.NAME),
            List.of(path),
            false);
      }
      if (Files.exists(file)) {
        String hash = Files.isRegularFile(file) ? Sha256.of(file) : "";
        if (!hash.equals(before.get(path)) && !hash.equals(made.get(path))) {
          touched.add(path);
        }
      }
    }
    if (!touched.isEmpty()) {
      throw refused(
          "Các tệp này đã bị sửa, hoặc không phải do lệnh sample ghi; không tệp nào bị ghi đè",
          "These files were changed, or the sample did not write them; none is written over",
          touched,
          false);
    }
  }

  private HtxException refused(String vi, String en, List<String> there, boolean mayBeReplaced) {
    String more = there.size() > NAMED ? ", … (%s)".formatted(there.size()) : "";
    return HtxException.config(Problem.of(vi, en)
        .at(folder.toString())
        .found(String.join(", ", there.subList(0, Math.min(NAMED, there.size()))) + more)
        .allowed(
            "thư mục mới hoặc rỗng; không gian mô phỏng cùng --replace / a new or empty folder; a synthetic workspace with --replace")
        .todo(
            mayBeReplaced
                ? "thêm --replace để thay số liệu mô phỏng ở đây, hoặc chọn thư mục khác"
                : "chọn thư mục khác, hoặc tự chuyển các tệp này đi",
            mayBeReplaced
                ? "add --replace to replace the made-up data here, or choose another folder"
                : "choose another folder, or move these files away yourself"));
  }

  /** The files of the inbox that the sample did not write. */
  private List<String> others() throws IOException {
    Map<String, String> ours = SampleList.read(folder);
    try (Stream<Path> all = Files.walk(folder.resolve("inbox"))) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(path -> !ours.containsKey(path))
          .sorted()
          .toList();
    }
  }

  private static void remove(Path aside) throws IOException {
    if (Files.exists(aside)) {
      try (Stream<Path> all = Files.walk(aside)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
