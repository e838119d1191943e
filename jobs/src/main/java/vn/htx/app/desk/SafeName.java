package vn.htx.app.desk;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names of files and folders as they may lie in a workspace on any system: NFC, one line, no sign that leads elsewhere
 * or is read as something else, not hidden, not too long. What tells of the day and the kind of a file stays.
 */
final class SafeName {
  private static final int LONGEST = 120;
  private static final int LONGEST_FOLDER = 60;
  private static final Pattern NOT_FOR_NAMES = Pattern.compile(
      "[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}<>:\"/\\\\|?*%#\\uFFFD]+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");
  private static final Pattern EDGES = Pattern.compile("^[.~$\\s-]+|[.\\s]+$");
  private static final Pattern ENDING =
      Pattern.compile("(?i)((?:\\.[a-z0-9]{1,5})?\\.gz|\\.[a-z0-9]{1,5})$");
  /** What Windows takes for devices. */
  private static final Set<String> DEVICES = Stream.concat(
          Stream.of("con", "prn", "aux", "nul"),
          IntStream.rangeClosed(1, 9).boxed().flatMap(i -> Stream.of("com" + i, "lpt" + i)))
      .collect(Collectors.toSet());

  private SafeName() {}

  /** Of a file as a browser or a person gives it; folders in front of it are dropped. */
  static String ofFile(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String name = plain(last);
    var found = ENDING.matcher(name);
    String ending = found.find() ? found.group() : "";
    String stem = plain(name.substring(0, name.length() - ending.length()));
    String kept = cut(stem.isEmpty() ? "tep" : stem, LONGEST - ending.length());
    boolean isDevice = DEVICES.contains(kept.toLowerCase(Locale.ROOT));
    return (isDevice ? "_" : "") + kept + ending;
  }

  /** Of folders below a dataset's, with slashes; empty where there is none. */
  static String ofFolder(String given) {
    return Stream.of(given.split("[/\\\\]", -1))
        .map(SafeName::plain)
        .filter(part -> !part.isEmpty())
        .map(part -> cut(part, LONGEST_FOLDER))
        .limit(2)
        .collect(Collectors.joining("/"));
  }

  /** The name with a number behind it, for where the name is taken; dates in it are still read. */
  static String numbered(String name, int number) {
    var found = ENDING.matcher(name);
    String ending = found.find() ? found.group() : "";
    return "%s__%s%s".formatted(name.substring(0, name.length() - ending.length()), number, ending);
  }

  /** What both systems take for the same name. */
  static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static String plain(String given) {
    String text = Normalizer.normalize(given, Normalizer.Form.NFC);
    text = BLANKS.matcher(text).replaceAll(" ");
    text = NOT_FOR_NAMES.matcher(text).replaceAll("-");
    return EDGES.matcher(text).replaceAll("");
  }

  /** At most so many characters; a byte count stays below that of file systems. */
  private static String cut(String text, int most) {
    int end = Math.min(text.length(), most);
    while (end > 0 && bytes(text.substring(0, end)) > 2 * most) {
      end--;
    }
    boolean isInPair =
        end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return EDGES.matcher(text.substring(0, isInPair ? end - 1 : end)).replaceAll("");
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
