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
 * {@code sample.sha256}: what the sample wrote, each file with the hash of its bytes, in the form that {@code sha256sum
 * -c} reads. By it the sample knows its own files from those of people.
 */
final class SampleList {
  static final String NAME = "sample.sha256";

  private SampleList() {}

  /** Every file below a folder that holds a sample and nothing else, by path, with its hash. */
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

  /** The list that stands in a folder; empty where there is none. */
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
