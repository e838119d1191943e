package vn.htx.dashboard.serve.visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.htx.chart.draw.Links;
import vn.htx.dashboard.serve.account.Caller;
import vn.htx.model.Bilingual;
import vn.htx.model.Language;
import vn.htx.model.UnitLevel;
import vn.htx.page.PageData;
import vn.htx.page.Paged;
import vn.htx.page.Value;
import vn.htx.page.indicator.IndicatorPage;
import vn.htx.page.map.MapPage;

/**
 * What stands around every page.
 *
 * @param heading of the version shown; empty on a page of no version
 * @param caller who looks at it
 * @param addressing how the page links to others; where it gives no address, the page has words without a link
 * @param pictures the charts of the version as SVG
 */
public record Frame(
    Bilingual title,
    Address address,
    Optional<PageData.Heading> heading,
    Caller caller,
    Addressing addressing,
    Pictures pictures) {
  /** Of a page of no version. */
  public Frame(Bilingual title, Address address, Caller caller) {
    this(title, address, Optional.empty(), caller, Addressing.SERVED, new Pictures());
  }

  /** A page that every page links to. */
  public record MainPage(String path, Bilingual name) {}

  public static final MainPage OVERVIEW = new MainPage("/", Bilingual.of("Tổng quan", "Overview"));
  public static final MainPage INDICATORS =
      new MainPage("/indicators", Bilingual.of("Chỉ tiêu", "Indicators"));

  public static final MainPage MAP = new MainPage("/map", Bilingual.of("Bản đồ", "Map"));
  public static final MainPage UNITS = new MainPage("/units", Bilingual.of("Đơn vị", "Units"));

  public static final MainPage RUG = new MainPage("/rug", Bilingual.of("Bảng nhiệt", "Rug"));

  public static final MainPage COMPARE =
      new MainPage("/compare", Bilingual.of("So sánh", "Compare"));

  public static final MainPage CROSSTAB =
      new MainPage("/crosstab", Bilingual.of("Bảng chéo", "Crosstab"));

  public static final MainPage COOPERATIVES =
      new MainPage("/cooperatives", Bilingual.of("Hợp tác xã", "Cooperatives"));

  public static final MainPage CHANGES =
      new MainPage("/changes", Bilingual.of("Thay đổi", "Changes"));
  public static final MainPage DEFINITIONS =
      new MainPage("/definitions", Bilingual.of("Định nghĩa", "Definitions"));
  public static final MainPage QUALITY =
      new MainPage("/quality", Bilingual.of("Chất lượng", "Quality"));
  public static final MainPage RUNS = new MainPage("/runs", Bilingual.of("Lượt chạy", "Runs"));

  /** The clerk's desk, which is of no version. */
  public static final MainPage DESK = new MainPage("/desk", Bilingual.of("Bàn nhập liệu", "Desk"));

  /** The pages that every page links to, in this order. */
  public List<MainPage> pages() {
    return List.of(
        OVERVIEW,
        INDICATORS,
        MAP,
        RUG,
        UNITS,
        COMPARE,
        CROSSTAB,
        COOPERATIVES,
        CHANGES,
        QUALITY,
        RUNS,
        DEFINITIONS);
  }

  /** Whether the clerk's desk is open to who looks at the page. */
  public boolean leadsToTheDesk() {
    return caller.person().worksAtTheDesk();
  }

  /** The address of the clerk's desk, or of a part of it, in the same language. */
  public String desk(String part) {
    return new Address(Optional.empty(), DESK.path() + part, Map.of(), language()).toString();
  }

  /** The same in one of the two languages. */
  public Frame in(Language language) {
    return new Frame(
        title,
        new Address(address.version(), address.path(), address.state(), language),
        heading,
        caller,
        addressing,
        pictures);
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

  private @Nullable String to(Address other) {
    return addressing.link(address, other);
  }

  /** A file that all pages use. */
  public String asset(String file) {
    return addressing.asset(address, file);
  }

  /** Whether a server answers what is asked on the page. */
  public boolean isServed() {
    return addressing.isServed();
  }

  /** The address of another page of the same version, in the same language. */
  public @Nullable String link(String path) {
    return to(address.to(path, Map.of()));
  }

  /** This page with these chosen besides what is, an empty text for nothing; a list begins anew. */
  public @Nullable String with(Map<String, String> chosen) {
    var state = chosen();
    state.putAll(chosen);
    state.values().removeIf(String::isEmpty);
    return to(address.to(address.path(), state));
  }

  /** The page of an indicator with a category chosen. */
  public @Nullable String indicator(String id, String category) {
    return to(address.to(
        "/indicator/" + id,
        category.equals(Value.TOTAL) ? Map.of() : Map.of("category", category)));
  }

  /** Another page of the same version with something chosen on it. */
  public @Nullable String link(String path, Map<String, String> chosen) {
    return to(address.to(path, chosen));
  }

  /** This page with one thing chosen otherwise, empty for not at all; a list begins anew unless that is its page. */
  public @Nullable String with(String name, String value) {
    var chosen = chosen();
    if (value.isEmpty()) {
      chosen.remove(name);
    } else {
      chosen.put(name, value);
    }
    return to(address.to(address.path(), chosen));
  }

  /** The map of an indicator with the same choices as on this page. */
  public @Nullable String map(String indicator) {
    var chosen = chosen();
    chosen.put("indicator", indicator);
    chosen.remove("level", UnitLevel.CITY.code()); // of which there is no map
    return to(address.to(MAP.path(), chosen));
  }

  /** Of a map's marks: a unit with figures leads to its profile. */
  public Links toProfiles(MapPage page) {
    Optional<String> level = page.levels().stream()
        .filter(IndicatorPage.Choice::isChosen)
        .map(IndicatorPage.Choice::code)
        .findFirst();
    return code -> level
        .filter(of -> page.profiles().contains(code))
        .flatMap(of -> Optional.ofNullable(link("/unit/%s/%s".formatted(of, code))));
  }

  /** What made a figure: of a unit, in a period and category; the city needs no code. */
  public @Nullable String explain(
      String indicator, String level, String unit, String period, String category) {
    var key = new TreeMap<String, String>(Map.of("level", level, "period", period));
    if (!level.equals(UnitLevel.CITY.code())) {
      key.put("unit", unit);
    }
    if (!category.equals(Value.TOTAL)) {
      key.put("category", category);
    }
    return explain(indicator, key);
  }

  /** What made a figure, by the names that its page gives the parts of its key. */
  public @Nullable String explain(String indicator, Map<String, String> key) {
    return to(address.to("/explain/" + indicator, key));
  }

  /** A file of this page, with what is chosen on it; of a list it has all pages. */
  public @Nullable String file(String name) {
    return to(address.to(address.path() + "/" + name, chosen()));
  }

  /** What is chosen on this page besides the page of a list. */
  public Map<String, String> chosen() {
    var chosen = new TreeMap<>(address.state());
    chosen.remove(Paged.PAGE);
    return chosen;
  }

  /** A file of the same version with these filters. */
  public @Nullable String file(String path, Map<String, String> filters) {
    return to(address.to(path, filters));
  }

  /** Whether the address names the version. */
  public boolean isFrozen() {
    return address.version().isPresent();
  }

  /** This page of this version, for ever. */
  public @Nullable String frozen() {
    return to(heading.map(shown -> address.at(shown.version())).orElse(address));
  }

  /** This page of the version that is published when it is opened. */
  public @Nullable String live() {
    return to(address.ofLatest());
  }

  /** This page in the other language. */
  public @Nullable String translated() {
    return to(address.translated());
  }

  /** The value of {@code aria-current} of a link; null, which leaves it out, on any other page. */
  public @Nullable String current(MainPage page) {
    return address.path().equals(page.path()) ? "page" : null;
  }
}
