package vn.htx.app.browser;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.model.Coded;
import vn.htx.model.UnitLevel;

/**
 * The pages that links lead to from the overview: a few of every kind, so that a kind that is new is found without
 * being named. The Vietnamese ones; the English ones have the same addresses with {@code lang=en}.
 *
 * @param pages addresses that were opened, by kind
 * @param links all addresses that those pages link to
 */
record Crawl(Map<String, List<String>> pages, Set<String> links) {
  private static final int OF_A_PATH = 1;
  private static final int OF_A_CHOICE = 1;
  /** Of a list whose filters can be combined at will. */
  private static final int CHOICES_OF_A_PATH = 4;

  private static final String ENGLISH = "lang=en";

  private static final Pattern PART = Pattern.compile("/([^/]+)");
  private static final Pattern PARAMETER = Pattern.compile("([^&=]+)=[^&]*");

  /** Links, and the address that each form that only asks gives with the last of one list's choices. */
  private static final String LINKS = """
      () => {
        const links = [...document.querySelectorAll('a[href]:not([download]):not([type])')].map(link => link.href);
        for (const list of document.querySelectorAll('form[method=get] select[name]')) {
          const chosen = new URL(list.form.action);
          for (const [name, value] of new FormData(list.form)) {
            if (value) {
              chosen.searchParams.set(name, value);
            }
          }
          chosen.searchParams.set(list.name, list.options[list.options.length - 1].value);
          links.push(chosen.href);
        }
        return links;
      }""";

  /** Opens pages, the overview first. */
  static Crawl of(Visitor visitor) {
    var crawl = new Crawl(new TreeMap<>(), new LinkedHashSet<>());
    Queue<String> waiting = new ArrayDeque<>(List.of("/"));
    try (Visit visit = visitor.visit()) {
      while (!waiting.isEmpty()) {
        String address = waiting.remove();
        String kind = kind(address);
        if (!crawl.pages.containsKey(kind) && crawl.choices(kind) >= CHOICES_OF_A_PATH) {
          continue;
        }
        List<String> ofItsKind = crawl.pages.computeIfAbsent(kind, first -> new ArrayList<>());
        int most = kind.contains("?") ? OF_A_CHOICE : OF_A_PATH;
        if (ofItsKind.size() < most && !ofItsKind.contains(address)) {
          ofItsKind.add(address);
          linksOf(visit.open(address), visitor.home())
              .filter(crawl.links::add)
              .forEach(waiting::add);
        }
      }
    }
    return crawl;
  }

  /** How many kinds of choices are known of the path of a kind; none of a kind without a choice. */
  private long choices(String kind) {
    int query = kind.indexOf('?');
    return query < 0
        ? 0
        : pages.keySet().stream()
            .filter(known -> known.startsWith(kind.substring(0, query + 1)))
            .count();
  }

  private static Stream<String> linksOf(Page page, String home) {
    return ((List<?>) page.evaluate(LINKS))
        .stream()
            .map(String::valueOf)
            .filter(link -> link.startsWith(home + "/"))
            .map(link -> link.substring(home.length()).replaceFirst("#.*", ""))
            .filter(link -> !link.contains(ENGLISH));
  }

  /**
   * An address without what tells pages of one kind apart: {@code /unit/commune/11824} is a {@code /unit/commune/*}.
   * All pages of a certain version are of one kind.
   */
  static String kind(String address) {
    URI uri = URI.create(address);
    String path = uri.getPath();
    if (path.startsWith("/v/")) {
      return "/v/*";
    }
    int first = path.indexOf('/', 1);
    String below = first < 0
        ? ""
        : PART.matcher(path.substring(first))
            .replaceAll(part -> isLevel(part.group(1)) ? part.group() : "/*");
    String names = uri.getQuery() == null
        ? ""
        : PARAMETER
            .matcher(uri.getQuery())
            .results()
            .map(each -> each.group(1))
            .sorted()
            .collect(Collectors.joining("&", "?", ""));
    return (first < 0 ? path : path.substring(0, first)) + below + names;
  }

  private static boolean isLevel(String part) {
    return Coded.find(UnitLevel.class, part).isPresent();
  }

  /** The addresses that were opened. */
  Stream<String> addresses() {
    return pages.values().stream().flatMap(List::stream);
  }

  /** The same page in English. */
  static String english(String address) {
    return address + (address.contains("?") ? "&" : "?") + ENGLISH;
  }
}
