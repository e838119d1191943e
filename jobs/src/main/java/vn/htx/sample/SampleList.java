package vn.htx.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.model.Sha256;

/**
 * {@code sample.sha256}: the files written by the sample with their hashes, in the format of {@code sha256sum -c}. By
 * it the sample distinguishes its own files from those of people.
 */
final class SampleList {
  static final String NAME = "sample.sha256";

  private SampleList() {}

  /** The hash of every file below a folder that holds nothing but a sample, by path. */
  static SortedMap<String, String> of(Path folder) throws IOException {
    var hashes = new TreeMap<String, String>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file :
          all.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new))) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (!path.equals(NAME)) {
          hashes.put(path, Sha256.of(file));
        }
      }
    }
    return hashes;
  }

  /** The list in a folder; empty when there is none. */
  static Map<String, String> read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    var hashes = new TreeMap<String, String>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("  ", 2);
      if (parts.length == 2) {
        hashes.put(parts[1], parts[0]);
      }
    }
    return hashes;
  }

  static void write(Path folder) throws IOException {
    Files.writeString(
        folder.resolve(NAME),
        of(folder).entrySet().stream()
            .map(file -> file.getValue() + "  " + file.getKey() + "\n")
            .collect(Collectors.joining()));
  }
}
