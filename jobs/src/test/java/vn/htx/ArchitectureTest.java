package vn.htx;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may import whom. A package that does not exist yet breaks no rule; a package that is not listed here does. */
class ArchitectureTest {
  private static final JavaClasses OURS = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("vn.htx");

  /** Nobody imports these, except that they may use each other (without cycles, as everywhere). */
  private static final List<String> TOP = List.of("app", "sample", "bench");

  /** Packages with all below them; {@code *} stands for one domain, and on the right for any other. */
  private static final Map<String, List<String>> MAY_IMPORT = table("""
      model     |
      catalog   | model
      text      | model
      config    | model catalog text
      place     | model catalog text
      engine    | model catalog
      ingest    | model catalog text config place
      linkage   | model catalog text config place
      validate  | model catalog text config place engine ingest
      measure   | model catalog place engine
      store     | model catalog engine
      query     | model catalog text
      chart     | model catalog text
      page      | model catalog text query chart
      export    | model catalog text
      dashboard | model catalog text query chart export page
      briefing  | model catalog text query chart export page
      schedule  |
      domain    | model catalog text config place engine measure chart page
      night     | model catalog text config place ingest linkage validate engine measure store query export domain
      """);

  /** The rooms of a domain. Another domain is read through its data alone. */
  private static final Map<String, List<String>> ROOMS = table("""
      data  | model catalog domain.*.data
      maths | model catalog config self.data
      step  | model catalog config place engine measure domain domain.*.data self.maths
      view  | model catalog text chart page self.data
      """);

  private static final List<String> DOMAINS = List.of("register", "readiness", "land", "credit");

  private static final String[] SPARK = {"org.apache.spark..", "scala.."};
  private static final String[] MAY_USE_SPARK =
      packages(List.of("engine", "validate.parse", "store", "night", "bench"));
  private static final String[] JDK_ONLY = packages(List.of("model", "catalog", "text"));
  private static final String[] READS_THE_WORLD = packages(List.of("app", "bench"));

  static Stream<Arguments> importTable() {
    return MAY_IMPORT.entrySet().stream().map(row -> Arguments.of(row.getKey(), row.getValue()));
  }

  @ParameterizedTest(name = "{0} imports only {1}")
  @MethodSource("importTable")
  void aPackageImportsOnlyWhatItsRowAllows(String importer, List<String> allowed) {
    var itself = packages(List.of(importer));
    noClasses()
        .that(resideInAnyPackage(itself))
        .should()
        .dependOnClassesThat(resideInAnyPackage("vn.htx..")
            .and(resideOutsideOfPackages(packages(allowed)))
            .and(resideOutsideOfPackages(itself)))
        .allowEmptyShould(true)
        .check(OURS);
  }

  static Stream<Arguments> rooms() {
    return DOMAINS.stream()
        .flatMap(domain ->
            ROOMS.keySet().stream().map(room -> Arguments.of(domain, room, ROOMS.get(room))));
  }

  @ParameterizedTest(name = "{0}.{1} imports only {2}")
  @MethodSource("rooms")
  void aRoomOfADomainImportsOnlyWhatItsRowAllows(String domain, String room, List<String> allowed) {
    String itself = "vn.htx.domain." + domain + "." + room + "..";
    String[] mayRead = allowed.stream()
        .map(name -> name.equals("domain")
            ? "vn.htx.domain" // what a domain tells of itself, not the rooms below
            : "vn.htx." + name.replace("self", "domain." + domain) + "..")
        .toArray(String[]::new);
    noClasses()
        .that(resideInAnyPackage(itself))
        .should()
        .dependOnClassesThat(resideInAnyPackage("vn.htx..")
            .and(resideOutsideOfPackages(mayRead))
            .and(resideOutsideOfPackages(itself)))
        .allowEmptyShould(true)
        .check(OURS);
  }

  @Test
  void everyDomainIsNamedHere() {
    assertThat(OURS.stream()
            .map(type -> type.getPackageName().split("\\."))
            .filter(parts -> parts.length > 3 && parts[2].equals("domain"))
            .map(parts -> parts[3]))
        .isSubsetOf(DOMAINS);
  }

  @Test
  void everyPackageStandsInTheImportTable() {
    var known = new TreeSet<>(MAY_IMPORT.keySet());
    known.addAll(TOP);

    var found = new TreeSet<String>();
    OURS.stream()
        .map(type -> type.getPackageName().split("\\."))
        .filter(parts -> parts.length > 2)
        .forEach(parts -> found.add(parts[2]));

    assertThat(known).containsAll(found);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices()
        .matching("vn.htx.(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(OURS);
  }

  @Test
  void sparkStaysWhereTablesAreComputedAndStored() {
    noClasses()
        .that(resideInAnyPackage("vn.htx..").and(resideOutsideOfPackages(MAY_USE_SPARK)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(SPARK))
        .allowEmptyShould(true)
        .check(OURS);
  }

  @Test
  void theVocabularyNeedsOnlyTheJdk() {
    classes()
        .that(resideInAnyPackage(JDK_ONLY))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "vn.htx..", "org.jspecify.annotations.."))
        .allowEmptyShould(true)
        .check(OURS);
  }

  @Test
  void whatAChartShowsKnowsNothingOfHowItIsDrawn() {
    noClasses()
        .that(resideInAnyPackage("vn.htx.chart.model.."))
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.awt..", "javax.swing..", "org.jfree.."))
        .check(OURS);
  }

  @Test
  void onlyTheCommandsReadTheClockTheEnvironmentAndChance() {
    var world = calls("""
        java.time.*.now  java.time.Clock.system*  java.lang.System.(getenv|currentTimeMillis)
        java.lang.Math.random  java.util.UUID.randomUUID""");
    noClasses()
        .that(resideInAnyPackage("vn.htx..").and(resideOutsideOfPackages(READS_THE_WORLD)))
        .should()
        .callMethodWhere(world)
        .because("the same inputs give the same version: pass a Clock, a date or a seed in instead")
        .allowEmptyShould(true)
        .check(OURS);
  }

  @Test
  void onlyTheCommandsEndTheProcess() {
    noClasses()
        .that(resideInAnyPackage("vn.htx..").and(resideOutsideOfPackages(READS_THE_WORLD)))
        .should()
        .callMethodWhere(calls("java.lang.System.exit  java.lang.Runtime.(exit|halt)"))
        .allowEmptyShould(true)
        .check(OURS);
  }

  @Test
  void onlyARunStartsSpark() {
    noClasses()
        .that(resideInAnyPackage("vn.htx..")
            .and(resideOutsideOfPackages("vn.htx.night.table..", "vn.htx.bench..")))
        .should()
        .callMethodWhere(calls("org.apache.spark.sql.*.getOrCreate"))
        .allowEmptyShould(true)
        .check(OURS);
  }

  /** What a domain declares is enough: a run needs no domain's formulas, steps or charts by name. */
  @Test
  void aRunKnowsNoViewAndOfADomainOnlyItsTables() {
    noClasses()
        .that(resideInAnyPackage("vn.htx.night.."))
        .should()
        .dependOnClassesThat(resideInAnyPackage(
            "vn.htx.domain.*",
            "vn.htx.domain.*.maths..",
            "vn.htx.domain.*.step..",
            "vn.htx.domain.*.view.."))
        .check(OURS);
  }

  /** {@link DefaultLocaleTest} sees to {@code formatted}. */
  @Test
  void nothingAsksForTheMachinesLocale() {
    noClasses()
        .that(resideInAnyPackage("vn.htx.."))
        .should()
        .callMethodWhere(DescribedPredicate.describe(
            "ask for the default locale", ArchitectureTest::asksForTheLocale))
        .because("digits, cases and orders differ by locale: name one")
        .allowEmptyShould(true)
        .check(OURS);
    noClasses()
        .that(resideInAnyPackage("vn.htx.."))
        .should()
        .callConstructor(java.text.DecimalFormat.class, String.class)
        .orShould()
        .callConstructor(java.text.SimpleDateFormat.class, String.class)
        .allowEmptyShould(true)
        .check(OURS);
  }

  /** Methods that have a twin with a locale, called without one. */
  private static boolean asksForTheLocale(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    boolean hasTwin = Pattern.compile("java\\.lang\\.String\\.(format|toLowerCase|toUpperCase)"
            + "|java\\.io\\.Print(Stream|Writer)\\.(format|printf)"
            + "|java\\.text\\.(NumberFormat|DateFormat|Collator|BreakIterator)\\.get\\w*Instance"
            + "|java\\.text\\.DecimalFormatSymbols\\.getInstance"
            + "|java\\.text\\.MessageFormat\\.format"
            + "|java\\.time\\.format\\.DateTimeFormatter\\.ofPattern"
            + "|java\\.time\\.format\\.DateTimeFormatterBuilder\\.toFormatter")
        .matcher(owner + "." + call.getName())
        .matches();
    return hasTwin
        && call.getTarget().getRawParameterTypes().stream()
            .noneMatch(type -> type.getName().equals("java.util.Locale"));
  }

  private static Map<String, List<String>> table(String text) {
    var rows = new LinkedHashMap<String, List<String>>();
    text.lines().forEach(line -> {
      var cells = line.split("\\|", 2);
      rows.put(
          cells[0].strip(),
          Stream.of(cells[1].strip().split(" ")).filter(word -> !word.isEmpty()).toList());
    });
    return rows;
  }

  /** Calls of the methods named, as blank-separated patterns of type and method; {@code *} stands for anything. */
  private static DescribedPredicate<JavaCall<?>> calls(String patterns) {
    var any = Pattern.compile(Stream.of(patterns.strip().split("\\s+"))
        .map(pattern -> pattern.replace(".", "\\.").replace("*", ".*"))
        .collect(Collectors.joining("|")));
    return DescribedPredicate.describe(
        "call " + patterns.strip().replaceAll("\\s+", ", "),
        call ->
            any.matcher(call.getTargetOwner().getName() + "." + call.getName()).matches());
  }

  private static String[] packages(List<String> names) {
    return names.stream().map(name -> "vn.htx." + name + "..").toArray(String[]::new);
  }
}
