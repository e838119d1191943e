package vn.htx.ingest.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.htx.ingest.source.SourceRow;
import vn.htx.text.MatchKey;
import vn.htx.text.Texts;

/**
 * Headers of KoboToolbox, ODK Central and Google Forms as names of questions. Facts of the formats: formpack
 * (reporting/export.py, schema/fields.py, 2026), central-backend (lib/data/briefcase.js, 2026).
 */
public final class QuestionNames {
  /** Separates groups; must have no space beside it and not be between digits, so that sentences are not split. */
  private static final Pattern SEPARATOR =
      Pattern.compile("(?<=\\S)[/.:\\-](?=\\S)(?!(?<=\\d.)\\d)|\\s*[>|»]\\s*");

  private static final Pattern GRID = Pattern.compile("^(.+?)\\s*\\[([^\\]]+)]$");
  private static final Pattern PLACE = Pattern.compile(
      "(?:.*[/.:\\-])?_.+_(?:latitude|longitude|altitude|precision)|.+[-.](?:Latitude|Longitude|Altitude|Accuracy)");
  /** Columns that ODK Central adds in OData, also within a repeat. */
  private static final Pattern ODATA = Pattern.compile("(?:.*/)?__.+|.+@odata\\..+");

  private static final String URL = "_URL";

  private static final Set<String> TOOL = Set.of(
      "_id",
      "_uuid",
      "__id",
      "_index",
      "_parent_index",
      "_submission_time",
      "__version__",
      "KEY",
      "PARENT_KEY",
      "SubmissionDate",
      "Timestamp",
      "Dấu thời gian");
  private static final Set<String> TAIL = Set.of(
      "_id",
      "_uuid",
      "_submission_time",
      "_validation_status",
      "_notes",
      "_status",
      "_submitted_by",
      "__version__",
      "_tags",
      "meta/rootUuid",
      "meta/instanceID",
      "meta/instanceName",
      "meta-rootUuid",
      "meta-instanceID",
      "meta-instanceName",
      "_index",
      "_parent_table_name",
      "_parent_index",
      "_geolocation",
      "_attachments",
      "_xform_id_string",
      "formhub/uuid",
      "start",
      "end",
      "today",
      "deviceid",
      "username",
      "SubmissionDate",
      "KEY",
      "PARENT_KEY",
      "SubmitterID",
      "SubmitterName",
      "AttachmentsPresent",
      "AttachmentsExpected",
      "Status",
      "ReviewState",
      "DeviceID",
      "Edits",
      "FormVersion",
      "Timestamp",
      "Dấu thời gian",
      "Score",
      "Điểm số");

  /** Columns about the device and its user; a table written by people may also have such columns. */
  private static final Set<String> OF_DEVICE = Set.of(
      "phonenumber",
      "email",
      "simserial",
      "subscriberid",
      "audit",
      "start-geopoint",
      "start_geopoint",
      "background-audio",
      "background_audio");

  private static final Pattern META = Pattern.compile("meta[/:.-].+");

  private QuestionNames() {}

  /**
   * Match keys that may name the question, the most specific first: the whole header, then with fewer groups, down to
   * the last part alone; for a grid {@code Question [row]} finally the row.
   */
  public static List<String> keys(String header) {
    String text = Texts.clean(header);
    var keys = new LinkedHashSet<String>();
    keys.add(MatchKey.of(text));
    Matcher separator = SEPARATOR.matcher(text);
    while (separator.find()) {
      keys.add(MatchKey.of(text.substring(separator.end())));
    }
    Matcher grid = GRID.matcher(text);
    if (grid.matches()) {
      keys.add(MatchKey.of(grid.group(2)));
    }
    keys.remove("");
    return List.copyOf(keys);
  }

  /** Whether a survey tool wrote the header: it has columns that only such tools add. */
  static boolean isOfTool(SourceRow header) {
    for (int i = 0; i < header.width(); i++) {
      if (TOOL.contains(Texts.clean(header.cell(i)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a column is metadata of the tool and not a question: tail columns, parts of a geopoint, URLs of media.
   *
   * @param headers all headers of the table: {@code photo_URL} is metadata only beside {@code photo}
   */
  public static boolean isMetadata(String header, Collection<String> headers) {
    String text = Texts.clean(header);
    return TAIL.contains(text)
        || META.matcher(text).matches()
        || (OF_DEVICE.contains(text) && headers.stream().anyMatch(TOOL::contains))
        || text.startsWith("_submission_")
        || ODATA.matcher(text).matches()
        || PLACE.matcher(text).matches()
        || (text.endsWith(URL) && headers.contains(text.substring(0, text.length() - 4)));
  }

  /**
   * The answer of a question that has several columns, from versions of a form.
   *
   * @param text of the first column that has any; "" when none has
   * @param differs whether two columns are filled differently, which needs a notice
   */
  public record Merged(String text, boolean differs) {}

  /** The answer of a question from the cells of all its columns. */
  public static Merged merge(List<String> cells) {
    List<String> filled =
        cells.stream().map(Texts::clean).filter(cell -> !cell.isEmpty()).toList();
    return new Merged(
        filled.isEmpty() ? "" : filled.get(0), filled.stream().distinct().count() > 1);
  }

  /** The option in a header that begins with a question's name and a separator. */
  public static Optional<String> optionOf(String header, String question) {
    if (!header.startsWith(question) || header.length() == question.length()) {
      return Optional.empty();
    }
    Matcher separator = SEPARATOR.matcher(header).region(question.length(), header.length());
    separator.useTransparentBounds(true);
    return separator.lookingAt() && separator.end() < header.length()
        ? Optional.of(header.substring(separator.end()))
        : Optional.empty();
  }

  /** Every possible question of a header of the form question and option, the longest first. */
  public static List<String> questionsOf(String header) {
    var questions = new ArrayList<String>();
    Matcher separator = SEPARATOR.matcher(header);
    while (separator.find()) {
      questions.add(0, header.substring(0, separator.start()));
    }
    return questions;
  }
}
