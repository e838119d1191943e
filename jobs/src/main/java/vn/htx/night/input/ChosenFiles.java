package vn.htx.night.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import vn.htx.config.FileOrigin;
import vn.htx.config.Problems;
import vn.htx.config.Workspace;
import vn.htx.model.Problem;

/** The configuration files that are in force, by {@code kind/id}, read with one collector of problems. */
record ChosenFiles(SortedMap<String, FileOrigin> origins, Problems problems) {
  Map<String, FileOrigin> of(Workspace.Configuration kind) {
    var files = new TreeMap<String, FileOrigin>();
    origins.forEach((id, origin) -> {
      if (id.startsWith(kind.folder() + "/")) {
        files.put(id.substring(kind.folder().length() + 1), origin);
      }
    });
    return files;
  }

  <T> List<T> all(Workspace.Configuration kind, BiFunction<Path, Problems, T> read) {
    var values = new ArrayList<T>();
    of(kind).values().forEach(origin -> values.add(read.apply(origin.file(), problems)));
    return values;
  }

  <T> Optional<T> one(String id, BiFunction<Path, Problems, T> read) {
    Optional<FileOrigin> origin = Optional.ofNullable(origins.get(id));
    if (origin.isEmpty()) {
      problems.add(
          Problem.of("Thiếu tệp cấu hình", "A configuration file is missing").at(id));
    }
    return origin.map(found -> read.apply(found.file(), problems));
  }
}
