package vn.htx.ingest.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.htx.text.personal.Masked;

/**
 * Masks paths below a folder: every name in them is masked by {@link Masked}. Names of one folder that would look alike
 * get #2, #3 in the order of the calls, so that a masked path still identifies one file.
 */
public final class ShownPaths {
  private final Map<String, Map<String, String>> shown = new HashMap<>();
  private final Map<String, Integer> alike = new HashMap<>();

  /**
   * The masked path, with {@code /}; to be called in the order of paths, so that the numbers are the same in every run.
   */
  public String of(Path inside) {
    List<String> names = new ArrayList<>();
    String parent = "";
    for (Path part : inside) {
      String name = part.toString();
      String folder = parent;
      names.add(shown
          .computeIfAbsent(folder, key -> new HashMap<>())
          .computeIfAbsent(name, key -> oneOf(folder, name)));
      parent = folder + "/" + name;
    }
    return String.join("/", names);
  }

  private String oneOf(String folder, String name) {
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String ending = dot > 0 ? Masked.name(name.substring(dot)) : "";
    String masked = Masked.name(stem);
    if (masked.equals(stem) && ending.equals(name.substring(stem.length()))) {
      return name;
    }
    int count = alike.merge(folder + "/" + masked + ending, 1, Integer::sum);
    return masked + (count == 1 ? "" : "#" + count) + ending;
  }
}
