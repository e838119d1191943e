package vn.htx.ingest.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.Table;
import vn.htx.config.Problems;
import vn.htx.model.Problem;
import vn.htx.text.Nearest;

/**
 * The form with which a dataset was collected, in the XLSForm format (xlsform.org: sheets {@code survey},
 * {@code choices} and {@code settings}; columns {@code label::Language (code)}).
 *
 * @param sha256 of the file's bytes, hex
 * @param questions in the order of the form; without groups and notes
 * @param choices of every list, in the order of the form
 */
public record XlsForm(Path file, String sha256, List<Question> questions, List<Choice> choices) {
  /** Folder of forms below the contracts of a workspace. */
  public static final String FOLDER = "xlsform";

  private static final String ENDING = ".xlsx";

  /** The type of a question that takes one choice. */
  public static final String SELECT_ONE = "select_one";

  /** The type of a question that takes any number of choices. */
  public static final String SELECT_MULTIPLE = "select_multiple";

  /**
   * A question.
   *
   * @param path the names of its groups and its own, joined by {@code /}
   * @param type the first word of its type: {@code select_one}, {@code integer}, {@code text}
   * @param list the list of choices it selects from
   * @param labels by language as written in the form, {@code ""} where none is written; never blank
   * @param labelPaths the labels of its groups (their names where they have none) and its own, joined by {@code /}, one
   *     per language
   * @param row of the sheet {@code survey}, from 1
   */
  public record Question(
      String name,
      String path,
      String type,
      Optional<String> list,
      Map<String, String> labels,
      List<String> labelPaths,
      int row) {
    public Question {
      labelPaths = List.copyOf(labelPaths);
      labels = new LinkedHashMap<>(labels);
    }
  }

  /**
   * One answer of a list.
   *
   * @param labels by language, as for a question
   * @param row of the sheet {@code choices}, from 1
   */
  public record Choice(String list, String name, Map<String, String> labels, int row) {
    public Choice {
      labels = new LinkedHashMap<>(labels);
    }
  }

  public XlsForm {
    questions = List.copyOf(questions);
    choices = List.copyOf(choices);
  }

  /** The choices that a question selects from. */
  public List<Choice> choicesOf(Question question) {
    return question.list().stream()
        .flatMap(list -> choices.stream().filter(choice -> choice.list().equals(list)))
        .toList();
  }

  /**
   * Every form of a workspace, by dataset. A file that is not a form or belongs to no dataset is a problem.
   *
   * @param contracts the workspace's folder of contracts; may be absent from the disk
   */
  public static Map<String, XlsForm> all(Catalog catalog, Path contracts, Problems problems) {
    Path folder = contracts.resolve(FOLDER);
    var forms = new TreeMap<String, XlsForm>();
    if (!Files.isDirectory(folder)) {
      return forms;
    }
    try (Stream<Path> listing = Files.list(folder)) {
      for (Path file : listing.sorted().filter(XlsForm::isMeant).toList()) {
        String name = file.getFileName().toString();
        String dataset =
            name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        if (isDataset(catalog, dataset, file, problems)) {
          XlsFormReader.read(file, problems).ifPresent(form -> forms.put(dataset, form));
        }
      }
    } catch (IOException unreadable) {
      problems.add(
          Problem.of("Không đọc được thư mục cấu hình", "A configuration folder cannot be read")
              .at(folder.toString())
              .found(unreadable.toString())
              .todo("kiểm tra quyền đọc", "check its permissions"));
    }
    return forms;
  }

  /** Hidden files and lock files of office programs are not meant as forms. */
  private static boolean isMeant(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".") && !name.startsWith("~$");
  }

  private static boolean isDataset(Catalog catalog, String dataset, Path file, Problems problems) {
    List<String> names = catalog.datasets().stream().map(Table::name).toList();
    if (names.contains(dataset)) {
      return true;
    }
    var problem = Problem.of("Biểu mẫu không thuộc bộ dữ liệu nào", "A form belongs to no dataset")
        .at(file.toString())
        .found(file.getFileName().toString())
        .allowed(names.stream().map(name -> name + ENDING).collect(Collectors.joining(", ")));
    problems.add(Nearest.of(dataset, names)
        .map(near -> problem.todo(
            "đổi tên tệp thành %s.xlsx?".formatted(near), "rename it to %s.xlsx?".formatted(near)))
        .orElse(problem.todo("bỏ tệp này", "remove the file")));
    return false;
  }
}
