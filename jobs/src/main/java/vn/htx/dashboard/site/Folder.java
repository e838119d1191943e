package vn.htx.dashboard.site;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.htx.dashboard.serve.visit.Address;
import vn.htx.dashboard.serve.visit.Addressing;
import vn.htx.model.Language;

/**
 * Which pages the folder holds, and how they link to each other. {@code /indicator/X} lies in {@code indicator/X.html},
 * with a level chosen in {@code indicator/X.level-city.html}; the English pages lie below {@code en/}.
 */
final class Folder implements Addressing {
  private static final String ENDING = ".html";
  /** A name that every file system takes as it is. */
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-]+([./][A-Za-z0-9_-]+)*");

  private final Map<Place, String> files;
  private final Map<Place, Place> same;
  private final Set<String> shared;
  private final Set<String> accompanied;

  /** A page of a version, in whichever language. */
  record Place(String path, Map<String, String> state) {
    Place {
      state = Collections.unmodifiableMap(new TreeMap<>(state));
    }

    static Place of(Address address) {
      return new Place(address.path(), address.state());
    }
  }

  private Folder(
      Map<Place, String> files,
      Map<Place, Place> same,
      Set<String> shared,
      Set<String> accompanied) {
    this.files = Collections.unmodifiableMap(files);
    this.same = Map.copyOf(same);
    this.shared = Set.copyOf(shared);
    this.accompanied = Set.copyOf(accompanied);
  }

  /** Where pages are laid down one after another. */
  static final class Plan {
    private final Map<Place, String> files = new LinkedHashMap<>();
    private final Map<Place, Place> same = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final Set<String> accompanied = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * Adds a page.
     *
     * @param also other places with the same to see
     * @return whether the folder holds it: its name must be one that file systems take, and that no other page has,
     *     whatever the case of letters
     */
    boolean add(Place place, Stream<Place> also) {
      Optional<String> name = name(place).filter(each -> taken.add(each.toLowerCase(Locale.ROOT)));
      name.ifPresent(each -> {
        files.put(place, each);
        also.forEach(other -> same.put(other, place));
      });
      return name.isPresent();
    }

    /** Adds a file that is not a page, such as a list, by its path. */
    void addFile(String path) {
      shared.add(path);
    }

    /** Says that files lie beside the pages of a path. */
    void accompany(String path) {
      accompanied.add(path);
    }

    Folder folder() {
      return new Folder(files, same, shared, accompanied);
    }
  }

  private static Optional<String> name(Place place) {
    String path = place.path().equals("/") ? "index" : place.path().substring(1);
    boolean isSafe = SAFE.matcher(path).matches()
        && place.state().values().stream().allMatch(value -> SAFE.matcher(value).matches());
    String state = place.state().entrySet().stream()
        .map(each -> "." + each.getKey() + "-" + each.getValue())
        .collect(Collectors.joining());
    return isSafe ? Optional.of(path + state + ENDING) : Optional.empty();
  }

  /** Of everything that it holds in one language, in order. */
  List<String> names() {
    return Stream.of(files.values(), shared, accompanied)
        .flatMap(Collection::stream)
        .sorted()
        .toList();
  }

  /** The file of a page, from the folder's root. */
  Optional<String> file(Address address) {
    Place place = Place.of(address);
    return Optional.ofNullable(files.get(same.getOrDefault(place, place)))
        .map(name -> inLanguage(name, address.language()))
        .or(() -> other(address));
  }

  /** A list, which is the same in both languages, or a file beside a page, which is in the page's. */
  private Optional<String> other(Address address) {
    String name = address.path().substring(1);
    if (shared.contains(address.path())) {
      return Optional.of(name);
    }
    return accompanied.stream().anyMatch(page -> address.path().startsWith(page + "/"))
        ? Optional.of(inLanguage(name, address.language()))
        : Optional.empty();
  }

  private static String inLanguage(String name, Language language) {
    return language == Language.VI ? name : language.code() + "/" + name;
  }

  @Override
  public @Nullable String link(Address from, Address to) {
    return file(to).map(name -> up(from) + name).orElse(null);
  }

  @Override
  public String asset(Address from, String file) {
    return up(from) + file;
  }

  /** From a page to the folder's root. */
  private String up(Address from) {
    long depth = file(from).orElseThrow().chars().filter(each -> each == '/').count();
    return "../".repeat((int) depth);
  }

  @Override
  public boolean isServed() {
    return false;
  }
}
