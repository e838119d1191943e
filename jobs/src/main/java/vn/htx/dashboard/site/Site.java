package vn.htx.dashboard.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.dashboard.PageAssets;
import vn.htx.dashboard.serve.account.Borrowers;
import vn.htx.dashboard.serve.account.Caller;
import vn.htx.dashboard.serve.account.Person;
import vn.htx.dashboard.serve.account.Role;
import vn.htx.dashboard.serve.view.Revisions;
import vn.htx.dashboard.serve.view.Views;
import vn.htx.dashboard.serve.visit.Address;
import vn.htx.dashboard.serve.visit.Addressing;
import vn.htx.dashboard.serve.visit.Archive;
import vn.htx.dashboard.serve.visit.Edition;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Pairs;
import vn.htx.dashboard.serve.visit.Shown;
import vn.htx.dashboard.serve.visit.Templates;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.Language;
import vn.htx.model.Sha256;
import vn.htx.page.QualityFigures;
import vn.htx.page.QualityLists;
import vn.htx.page.QualityPage;

/**
 * Writes a version's {@code site/}: every page that needs no server, in Vietnamese and below {@code en/} in English,
 * with the files that pages offer, in the language of the page. It is a leader's view. Equal data gives equal bytes,
 * whatever was written before.
 */
public final class Site {
  /** Whoever opens a folder is somebody of whom only this is known. */
  private static final Caller READER = new Caller(new Person("", Set.of(Role.LEADER), false), "");

  private static final Pattern LIST = Pattern.compile("(en/)?cooperatives(\\.[a-z0-9.-]+)?\\.html");

  private final Edition edition;
  private final Path folder;
  private final Earlier earlier;
  private final Map<Folder.Place, Planned> planned = new LinkedHashMap<>();
  private final Folder pages;
  /** The path of each dataset's list of rejected rows. */
  private final Map<String, String> rejected;

  private final String fingerprint;
  private final SortedMap<String, Earlier.Made> made =
      Collections.synchronizedSortedMap(new TreeMap<>());

  private final AtomicLong again = new AtomicLong();

  private record Planned(Page page, Page.Plain plain) {}

  /**
   * What the pages are made of besides the version's tables.
   *
   * @param fingerprint of the program and of the words of the workspace
   * @param earlier pages of another version, of which those that did not change are used again
   */
  public record Origin(Views.Declared declared, String fingerprint, Optional<Path> earlier) {}

  /**
   * What was written.
   *
   * @param made pages, and files that belong to them, that were made
   * @param again those whose content was taken from earlier ones
   */
  public record Written(long made, long again) {}

  private Site(Edition edition, Origin origin, Path folder) throws IOException {
    this.edition = edition;
    this.folder = folder;
    this.earlier = Earlier.of(origin.earlier());
    var plan = new Folder.Plan();
    Visit home = visit("/", Map.of(), Map.of(), Language.VI, Addressing.SERVED);
    var revisions = new Revisions(Archive.NONE, new Pairs(id -> Optional.empty()));
    for (Page page : Views.all(origin.declared(), Archive.NONE, revisions, Borrowers.NONE)) {
      for (Page.Plain plain : page.plain(home)) {
        String path = path(page, plain);
        var place = new Folder.Place(path, plain.state());
        if (plan.add(place, plain.also().stream().map(state -> new Folder.Place(path, state)))) {
          planned.put(place, new Planned(page, plain));
          if (page.isAccompanied()) {
            plan.accompany(place.path());
          }
        }
      }
    }
    this.rejected = rejected(home.readTables(QualityFigures::page));
    rejected.values().forEach(plan::addFile);
    plan.addFile("/" + QualityPage.FILES);
    plan.addFile("/" + QualityPage.REMARKS);
    this.pages = plan.folder();
    this.fingerprint = Sha256.of(origin.fingerprint() + "\n" + String.join("\n", pages.names()));
  }

  /**
   * Writes into a folder, which is created if necessary.
   *
   * @param lists the whole lists of the quality report
   */
  public static Written write(Edition edition, Origin origin, QualityLists lists, Path folder) {
    try {
      var site = new Site(edition, origin, Files.createDirectories(folder));
      site.writeFiles();
      site.writeLists(lists);
      site.writePages();
      Earlier.write(folder, site.made);
      return new Written(site.made.size() - site.again.get(), site.again.get());
    } catch (IOException e) {
      throw new UncheckedIOException("the pages could not be written to %s".formatted(folder), e);
    }
  }

  /** The pages of a folder that list single cooperatives, in both languages. */
  public static List<String> lists(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder, 2)) {
      return all.map(page -> folder.relativize(page).toString().replace('\\', '/'))
          .filter(LIST.asMatchPredicate())
          .sorted()
          .toList();
    }
  }

  /** A page whose content was erased, in its frame. */
  public static byte[] emptied(byte[] page) {
    return Templates.withContent(
            new String(page, StandardCharsets.UTF_8),
            "<p>Danh sách này đã được xóa theo yêu cầu. <span lang=\"en\">This list was erased on demand.</span></p>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String path(Page page, Page.Plain plain) {
    String path = page.path();
    for (Map.Entry<String, String> each : plain.parameters().entrySet()) {
      path = path.replace("{%s}".formatted(each.getKey()), each.getValue());
    }
    return path;
  }

  private Visit visit(
      String path,
      Map<String, String> parameters,
      Map<String, String> state,
      Language language,
      Addressing addressing) {
    var address = new Address(Optional.empty(), path, state, language);
    return new Visit(edition, address, parameters, READER, addressing);
  }

  private void writeFiles() throws IOException {
    for (PageAssets.Asset file : PageAssets.all()) {
      Files.write(place(file.path()), file.bytes());
    }
  }

  private void writeLists(QualityLists lists) throws IOException {
    WholeLists.writeFiles(place(QualityPage.FILES), lists);
    WholeLists.writeRemarks(place(QualityPage.REMARKS), lists);
    RejectedCsv.write(
        rejected.entrySet().stream()
            .collect(Collectors.toMap(
                Map.Entry::getKey, each -> folder.resolve(each.getValue().substring(1)))),
        lists);
  }

  private static Map<String, String> rejected(QualityPage quality) {
    return quality.parts().stream()
        .filter(part -> part.listed() > 0)
        .collect(Collectors.toMap(part -> part.dataset().id(), part -> "/" + part.csv()));
  }

  private void writePages() {
    List.copyOf(planned.entrySet()).parallelStream() // drawing the charts takes most of the time
        .forEach(each -> write(each.getKey(), each.getValue()));
  }

  /** A page in both languages; what it shows is read once. */
  private void write(Folder.Place place, Planned one) {
    Page page = one.page();
    Visit visit = visit(place.path(), one.plain().parameters(), place.state(), Language.VI, pages);
    Shown shown = page.shown(visit);
    try {
      String content = Recipe.content(shown);
      for (Language language : Language.values()) {
        write(page, shown.in(language), content, visit);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("%s could not be written".formatted(place), e);
    }
  }

  /** A page in a language with the files beside it. */
  private void write(Page page, Shown shown, String content, Visit visit) throws IOException {
    Address address = shown.frame().address();
    String recipe = Recipe.of(fingerprint, shown, content);
    write(pages.file(address).orElseThrow(), recipe, shown::html, shown::framed);
    String alone = Recipe.alone(recipe, visit);
    for (Map.Entry<String, Supplier<byte[]>> each : page.files(shown).entrySet()) {
      Address beside = address.to(address.path() + "/" + each.getKey(), Map.of());
      write(pages.file(beside).orElseThrow(), alone, each.getValue(), same -> same);
    }
  }

  /**
   * A file that belongs to a page.
   *
   * @param making its bytes
   * @param framed its bytes from those of an earlier file that was made of the same
   */
  private void write(
      String file, String recipe, Supplier<byte[]> making, UnaryOperator<byte[]> framed)
      throws IOException {
    Optional<byte[]> same = earlier.find(file, recipe).map(framed);
    same.ifPresent(found -> again.incrementAndGet());
    byte[] bytes = same.orElseGet(making);
    Files.write(place(file), bytes);
    made.put(file, new Earlier.Made(recipe, Sha256.of(bytes)));
  }

  private Path place(String file) throws IOException {
    Path place = folder.resolve(file);
    Files.createDirectories(place.getParent());
    return place;
  }
}
