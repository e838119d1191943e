package vn.htx.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.htx.model.Problem;

/**
 * The file from which a piece of configuration was read. Fallback is per file id: the workspace's file replaces the
 * installation's.
 */
public record FileOrigin(Path file, Source source) {
  private static final String ENDING = ".yaml";

  /** Whose file it is. */
  public enum Source {
    INSTALLATION,
    WORKSPACE
  }

  /**
   * The configuration files in force, by file id (the name without .yaml), sorted.
   *
   * @param installation the installation's folder; empty when falling back to it is switched off
   * @param workspace the workspace's folder; may be absent from the disk
   */
  public static Map<String, FileOrigin> files(
      Optional<Path> installation, Optional<Path> workspace, Problems problems) {
    var files = new TreeMap<String, FileOrigin>();
    installation.ifPresent(folder -> collect(folder, Source.INSTALLATION, files, problems));
    workspace.ifPresent(folder -> collect(folder, Source.WORKSPACE, files, problems));
    return files;
  }

  private static void collect(
      Path folder, Source source, Map<String, FileOrigin> files, Problems problems) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> listing = Files.list(folder)) {
      listing
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .sorted(Comparator.naturalOrder())
          .forEach(file -> files.put(id(file), new FileOrigin(file, source)));
    } catch (IOException unreadable) {
      problems.add(
          Problem.of("Không đọc được thư mục cấu hình", "A configuration folder cannot be read")
              .at(folder.toString())
              .found(unreadable.toString())
              .todo("kiểm tra quyền đọc", "check its permissions"));
    }
  }

  private static String id(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }
}
