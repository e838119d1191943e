package vn.htx.dashboard.serve.visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.htx.model.Bilingual;
import vn.htx.model.Language;
import vn.htx.model.UnitLevel;
import vn.htx.page.PageData;
import vn.htx.page.Value;

/**
 * What stands around every page.
 *
 * @param heading of the version shown; empty on a page of no version
 */
public record Frame(Bilingual title, Address address, Optional<PageData.Heading> heading) {
  /** A page that every page links to. */
  public record MainPage(String path, Bilingual name) {}

  public static final MainPage OVERVIEW = new MainPage("/", Bilingual.of("Tổng quan", "Overview"));
  public static final MainPage INDICATORS =
      new MainPage("/indicators", Bilingual.of("Chỉ tiêu", "Indicators"));

  public static final MainPage MAP = new MainPage("/map", Bilingual.of("Bản đồ", "Map"));
  public static final MainPage UNITS = new MainPage("/units", Bilingual.of("Đơn vị", "Units"));

  /** The pages that every page links to, in this order. */
  public List<MainPage> pages() {
    return List.of(OVERVIEW, INDICATORS, MAP, UNITS);
  }

  public Language language() {
    return address.language();
  }

  /** The words of one of two languages. */
  public String say(String vi, String en) {
    return language() == Language.VI ? vi : en;
  }

  /** A text in the page's language. */
  public String say(Bilingual text) {
    return text.in(language());
  }

  /** The address of another page of the same version, in the same language. */
  public String link(String path) {
    return address.to(path, Map.of()).toString();
  }

  /** The page of an indicator with a category chosen. */
  public String indicator(String id, String category) {
    return address
        .to(
            "/indicator/" + id,
            category.equals(Value.TOTAL) ? Map.of() : Map.of("category", category))
        .toString();
  }

  /** The map of an indicator with the same choices as on this page. */
  public String map(String indicator) {
    var chosen = new TreeMap<>(address.state());
    chosen.put("indicator", indicator);
    chosen.remove("level", UnitLevel.CITY.code()); // of which there is no map
    return address.to(MAP.path(), chosen).toString();
  }

  /** Whether the address names the version. */
  public boolean isFrozen() {
    return address.version().isPresent();
  }

  /** This page of this version, for ever. */
  public String frozen() {
    return heading.map(shown -> address.at(shown.version())).orElse(address).toString();
  }

  /** This page of the version that is published when it is opened. */
  public String live() {
    return address.ofLatest().toString();
  }

  /** This page in the other language. */
  public String translated() {
    return address.translated().toString();
  }

  /** The value of {@code aria-current} of a link; null, which leaves it out, on any other page. */
  public @Nullable String current(MainPage page) {
    return address.path().equals(page.path()) ? "page" : null;
  }
}
