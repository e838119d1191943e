package vn.htx.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.Table;
import vn.htx.model.Problem;
import vn.htx.text.Nearest;

/**
 * The contracts in force, one a dataset.
 *
 * @param byDataset in the order of {@link Catalog#datasets()}
 * @param origins the file of each
 */
public record Contracts(Map<String, Contract> byDataset, Map<String, FileOrigin> origins) {
  public Contracts {
    byDataset = Collections.unmodifiableMap(new LinkedHashMap<>(byDataset));
    origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
  }

  /**
   * Reads every contract. A dataset without a contract, a file that belongs to no dataset and every error inside a file
   * are problems; the contracts that could be read are returned all the same.
   *
   * @param installation the installation's contracts
   * @param workspace the workspace's own; a file there replaces the installation's of the same name
   */
  public static Contracts load(
      Catalog catalog, Path installation, Optional<Path> workspace, Problems problems) {
    return load(
        catalog, FileOrigin.files(Optional.of(installation), workspace, problems), problems);
  }

  /** The same from files already chosen, for a workspace that does not fall back. */
  public static Contracts load(Catalog catalog, Map<String, FileOrigin> files, Problems problems) {
    return load(catalog, files, Map.of(), problems);
  }

  /** The same with the workspace's additions to contracts. */
  public static Contracts load(
      Catalog catalog,
      Map<String, FileOrigin> files,
      Map<String, Mapping> mappings,
      Problems problems) {
    List<String> names = catalog.datasets().stream().map(Table::name).toList();
    files.forEach((id, origin) -> {
      if (!names.contains(id)) {
        unknown(id, origin, names, problems);
      }
    });
    Map<String, Read> read = catalog.datasets().parallelStream()
        .filter(table -> files.containsKey(table.name()))
        .collect(Collectors.toMap(
            Table::name,
            table -> Read.of(
                Objects.requireNonNull(files.get(table.name())),
                catalog,
                table,
                mappings.getOrDefault(table.name(), Mapping.NONE))));
    var contracts = new LinkedHashMap<String, Contract>();
    var origins = new LinkedHashMap<String, FileOrigin>();
    for (Table table : catalog.datasets()) {
      Read one = read.get(table.name());
      if (one == null) {
        problems.add(Problem.of("Thiếu hợp đồng dữ liệu", "A data contract is missing")
            .at(table.name() + ".yaml")
            .todo(
                "thêm tệp vào contracts/ của không gian làm việc, hoặc bật lại fallback.contracts",
                "add the file to the workspace's contracts/, or switch fallback.contracts on"));
      } else {
        contracts.put(table.name(), one.contract());
        origins.put(table.name(), one.origin());
        problems.addAll(one.problems());
      }
    }
    return new Contracts(contracts, origins);
  }

  /** A contract with what is wrong in its file; they are read side by side, since each night waits for them. */
  private record Read(FileOrigin origin, Contract contract, Problems problems) {
    static Read of(FileOrigin origin, Catalog catalog, Table table, Mapping mapping) {
      var problems = new Problems();
      return new Read(
          origin, ContractReader.read(origin.file(), catalog, table, mapping, problems), problems);
    }
  }

  /**
   * The contract of a dataset; its absence is reported when contracts are loaded, so a missing one here is a bug of the
   * caller.
   */
  public Contract of(Table table) {
    return Optional.ofNullable(byDataset.get(table.name()))
        .orElseThrow(() -> new IllegalArgumentException("no contract for " + table.name()));
  }

  public List<Contract> all() {
    return List.copyOf(byDataset.values());
  }

  static void unknown(String id, FileOrigin origin, List<String> names, Problems problems) {
    var problem = Problem.of(
            "Hợp đồng dữ liệu không thuộc bộ dữ liệu nào", "A data contract belongs to no dataset")
        .at(origin.file().toString())
        .found(id)
        .allowed(String.join(", ", names));
    problems.add(Nearest.of(id, names)
        .map(near -> problem.todo(
            "đổi tên tệp thành %s.yaml?".formatted(near), "rename it to %s.yaml?".formatted(near)))
        .orElse(problem.todo("bỏ tệp này", "remove the file")));
  }
}
