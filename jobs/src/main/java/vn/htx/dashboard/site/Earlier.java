package vn.htx.dashboard.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.htx.model.Sha256;

/**
 * Pages that were written before: what did not change since is taken from them, and nothing is drawn for it. A page
 * that is missing, damaged or was changed by somebody is made anew.
 */
final class Earlier {
  /** Beside the pages: what each was made of. */
  static final String FILE = "pages.json";

  private static final JsonMapper JSON = new JsonMapper();

  private final Optional<Path> folder;
  private final Map<String, Made> made;

  private Earlier(Optional<Path> folder, Map<String, Made> made) {
    this.folder = folder;
    this.made = made;
  }

  /**
   * What a file was made of.
   *
   * @param sha256 of its bytes
   */
  record Made(String recipe, String sha256) {}

  /** The list of a folder: its pages, and the files that belong to them, by name. */
  record Pages(SortedMap<String, Made> pages) {
    Pages {
      pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
    }
  }

  /** Of a folder that need not exist. */
  static Earlier of(Optional<Path> folder) throws IOException {
    Optional<Path> list = folder.map(each -> each.resolve(FILE)).filter(Files::isRegularFile);
    if (list.isEmpty()) {
      return new Earlier(Optional.empty(), Map.of());
    }
    try {
      return new Earlier(
          folder, JSON.readValue(list.get().toFile(), Pages.class).pages());
    } catch (JsonProcessingException damaged) {
      return new Earlier(Optional.empty(), Map.of());
    }
  }

  /** The bytes that a file had, if it was made of the same. */
  Optional<byte[]> find(String file, String recipe) throws IOException {
    Made known = made.get(file);
    if (known == null || !known.recipe().equals(recipe)) {
      return Optional.empty();
    }
    Path before = folder.orElseThrow().resolve(file);
    if (!Files.isRegularFile(before)) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(before);
    return known.sha256().equals(Sha256.of(bytes)) ? Optional.of(bytes) : Optional.empty();
  }

  /** Writes what the pages of a folder were made of. */
  static void write(Path folder, SortedMap<String, Made> pages) throws IOException {
    Files.writeString(
        folder.resolve(FILE),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new Pages(pages)) + "\n");
  }
}
