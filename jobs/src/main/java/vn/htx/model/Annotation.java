package vn.htx.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something dated that explains a course of figures, such as a law that came into force.
 *
 * @param id unique within its list
 * @param last the last day of what lasted for a time; not before the first
 * @param text at most {@value #LONGEST} characters in either language
 * @param scope whose figures it explains: {@link #ALL}, the id of a domain or of an indicator
 * @param source the legal text or other source
 * @param address where the source can be read, by http or https
 */
public record Annotation(
    String id,
    LocalDate first,
    Optional<LocalDate> last,
    Bilingual text,
    String scope,
    Bilingual source,
    Optional<URI> address) {
  /** The scope of what explains the figures of every indicator. */
  public static final String ALL = "all";

  /** The most characters of a text, so that it is one line below a chart. */
  public static final int LONGEST = 70;

  public Annotation {
    last.filter(end -> end.isBefore(first)).ifPresent(end -> {
      throw new IllegalArgumentException("end %s < date %s".formatted(end, first));
    });
    if (Math.max(text.vi().length(), text.en().length()) > LONGEST) {
      throw new IllegalArgumentException("text_vi, text_en: %s > %s".formatted(text, LONGEST));
    }
    address.filter(uri -> !isPublic(uri)).ifPresent(uri -> {
      throw new IllegalArgumentException("address: %s (https://…)".formatted(uri));
    });
  }

  private static boolean isPublic(URI uri) {
    boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    return isWeb && Optional.ofNullable(uri.getHost()).isPresent();
  }

  /** Whether it explains the figures of an indicator of a domain. */
  public boolean concerns(String domain, String indicator) {
    return scope.equals(ALL) || scope.equals(domain) || scope.equals(indicator);
  }
}
