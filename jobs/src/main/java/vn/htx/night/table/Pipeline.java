package vn.htx.night.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.htx.catalog.Table;
import vn.htx.engine.Grouping;
import vn.htx.engine.Schemas;
import vn.htx.store.Lake;
import vn.htx.store.Recipe;
import vn.htx.store.SqlQuery;
import vn.htx.store.StoredTable;
import vn.htx.store.TableWriter;

/** The tables of a night in the order of their making. Building it computes every fingerprint and starts no Spark. */
public final class Pipeline {
  private final Map<String, Task> tasks = new LinkedHashMap<>();

  /** Adds a table. Its recipe is made of the given ingredients and its inputs' fingerprints. */
  void add(Table table, List<Table> inputs, Map<String, String> ingredients, Task.Step step) {
    var all = new TreeMap<>(ingredients);
    for (Table input : inputs) {
      all.put("table." + input.name(), task(input.name()).recipe().fingerprint());
    }
    List<String> names = inputs.stream().map(Table::name).toList();
    tasks.put(table.name(), new Task(table, Recipe.of(table.name(), all), names, step));
  }

  public Task task(String name) {
    return Optional.ofNullable(tasks.get(name))
        .orElseThrow(
            () -> new IllegalStateException("table %s is not in the pipeline".formatted(name)));
  }

  public List<Task> tasks() {
    return List.copyOf(tasks.values());
  }

  public List<String> names() {
    return List.copyOf(tasks.keySet());
  }

  /** Views of tables of this pipeline that are in a lake, by table name. */
  Map<String, SqlQuery.View> views(List<Table> wanted, Lake lake) {
    return wanted.stream()
        .collect(Collectors.toMap(
            Table::name, table -> new SqlQuery.View(files(table, lake), Schemas.of(table))));
  }

  /** @throws IllegalStateException when the table was not made yet */
  List<Path> files(Table table, Lake lake) {
    return lake.find(task(table.name()).recipe())
        .map(lake::files)
        .orElseThrow(
            () -> new IllegalStateException("table %s is missing".formatted(table.name())));
  }

  /** A table that this run made or reused. */
  public record Made(StoredTable table, Origin origin) {
    /** Whether this run computed the table. */
    public enum Origin {
      COMPUTED,
      REUSED
    }
  }

  /**
   * Makes the named tables that are not in the lake, independent ones side by side. An engine is asked for only when it
   * has something to compute.
   */
  public List<Made> make(List<String> wanted, Lake lake, Engines engines, Consumer<Made> told) {
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try {
      var running = new LinkedHashMap<String, CompletableFuture<Made>>();
      for (Task task : tasks.values()) {
        if (wanted.contains(task.name())) {
          CompletableFuture<?>[] before = task.inputs().stream()
              .map(running::get)
              .filter(Objects::nonNull)
              .toArray(CompletableFuture<?>[]::new);
          running.put(
              task.name(),
              CompletableFuture.allOf(before)
                  .thenApplyAsync(ready -> tell(make(task, lake, engines), told), workers));
        }
      }
      var made = new ArrayList<Made>();
      running.values().forEach(each -> made.add(each.join()));
      return made;
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    } finally {
      workers.shutdownNow();
    }
  }

  private Made make(Task task, Lake lake, Engines engines) {
    Optional<StoredTable> there = lake.find(task.recipe());
    if (there.isPresent()) {
      return new Made(there.get(), Made.Origin.REUSED);
    }
    return new Made(compute(task, lake, engines), Made.Origin.COMPUTED);
  }

  private StoredTable compute(Task task, Lake lake, Engines engines) {
    if (task.step() instanceof Task.Listed listed) {
      return TableWriter.listed(
          lake, task.recipe(), Schemas.of(task.table()), listed.rows().get());
    }
    if (task.step() instanceof Task.Queried queried) {
      return queried
          .query()
          .apply(lake)
          .map(query -> engines.sql().write(task.recipe(), Schemas.of(task.table()), query))
          .orElseGet(
              () -> TableWriter.listed(lake, task.recipe(), Schemas.of(task.table()), List.of()));
    }
    if (task.step() instanceof Task.Made made) {
      return TableWriter.listed(lake, task.recipe(), task.table(), made.rows().apply(lake));
    }
    Grouping grouping = ((Task.Grouped) task.step()).grouping().get();
    Map<String, List<Path>> files = grouping.parts().stream()
        .map(Grouping.Part::table)
        .collect(Collectors.toMap(Table::name, table -> files(table, lake)));
    return engines.groups(files).write(task.recipe(), task.table(), grouping, files);
  }

  private static Made tell(Made made, Consumer<Made> told) {
    told.accept(made);
    return made;
  }
}
