package vn.htx.night.input;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.htx.catalog.Ingredient;
import vn.htx.config.FileOrigin;
import vn.htx.config.Framework;
import vn.htx.config.FrameworkFile;
import vn.htx.config.Frameworks;
import vn.htx.config.Problems;
import vn.htx.config.Workspace;
import vn.htx.domain.DomainSlices;

/**
 * What pages need of a configuration: the workspace's settings and the files that name codes. The rest, which takes
 * longer to read and may have mistakes that concern only the next night, is left unread.
 *
 * @param rules the content of the files that domains declare, and of the frameworks
 * @param origins of the files by {@code kind/id}, those of {@code reference/} among them
 */
public record PageConfiguration(
    Workspace workspace,
    DomainSlices domains,
    Map<Ingredient<?>, Object> rules,
    SortedMap<String, FileOrigin> origins) {

  /** Reads and checks these files alone, or ends with 2 and all that is wrong in them. */
  public static PageConfiguration load(Installation installation, Path directory) {
    Configuration.requireWorkspace(directory);
    var problems = new Problems();
    Workspace workspace = Workspace.load(installation.domains().catalog(), directory, problems);
    var origins = new TreeMap<String, FileOrigin>();
    for (Workspace.Configuration kind :
        List.of(Workspace.Configuration.FRAMEWORKS, Workspace.Configuration.RULES)) {
      workspace
          .files(kind, installation.data(), directory, problems)
          .forEach((id, origin) -> origins.put(kind.folder() + "/" + id, origin));
    }
    Map<Ingredient<?>, Object> rules =
        rules(installation.domains(), new ChosenFiles(origins, problems));
    problems.throwIfAny();
    Configuration.tables(installation, directory, workspace)
        .forEach((id, origin) ->
            origins.put(Workspace.Configuration.REFERENCE.folder() + "/" + id, origin));
    origins.putAll(PageFiles.of(installation, directory, workspace));
    return new PageConfiguration(workspace, installation.domains(), rules, origins);
  }

  /** A file that need not be there. */
  public Optional<Path> find(String id) {
    return Optional.ofNullable(origins.get(id)).map(FileOrigin::file);
  }

  /** A file that is there: without it no night was run. */
  public Path file(String id) {
    return find(id).orElseThrow();
  }

  /** The frameworks, and the files that domains declare; a missing or wrong one is a problem. */
  static Map<Ingredient<?>, Object> rules(DomainSlices domains, ChosenFiles files) {
    var rules = new HashMap<Ingredient<?>, Object>();
    List<Framework> frameworks = files.all(Workspace.Configuration.FRAMEWORKS, FrameworkFile::read);
    FrameworkFile.checkTogether(frameworks, files.problems());
    rules.put(Frameworks.FILES, new Frameworks(frameworks));
    domains
        .all()
        .forEach(domain -> domain
            .ruleFiles()
            .forEach(file -> files
                .one(file.ingredient().id(), file.read())
                .ifPresent(content -> rules.put(file.ingredient(), content))));
    return rules;
  }
}
