package vn.htx.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.page.PageData;

class SiteTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");
  private static final Pattern PLACE = Pattern.compile("href=\"#([^\"]+)\"");
  private static final Pattern PLACE_IN_REPORT = Pattern.compile("href=\"quality.html#([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");

  @TempDir
  Path folder;

  @Test
  void everyLinkLeadsToAFileOfTheFolder() throws IOException {
    DemoPage.write(folder);

    List<String> links = all(LINK, Files.readString(folder.resolve("index.html")));
    assertThat(links)
        .contains("style.css", "charts/par_over_months.svg", "charts/par_over_months.csv");
    assertThat(links).allSatisfy(link -> assertThat(folder.resolve(link)).isRegularFile());
    assertThat(Files.readString(folder.resolve("style.css"))).doesNotContain("http");
  }

  @Test
  void everyLinkOfTheQualityReportLeadsSomewhereAndThePagesLeadToEachOther() throws IOException {
    DemoPage.write(folder);

    String report = Files.readString(folder.resolve("quality.html"));
    assertThat(all(LINK, report))
        .contains("index.html", "quality/cooperatives.csv")
        .allSatisfy(link -> assertThat(folder.resolve(link)).isRegularFile());
    assertThat(all(ID, report)).doesNotHaveDuplicates().containsAll(all(PLACE, report));
    assertThat(all(ID, report))
        .containsAll(all(PLACE_IN_REPORT, Files.readString(folder.resolve("index.html"))));
    assertThat(all(LINK, Files.readString(folder.resolve("index.html")))).contains("quality.html");
    assertThat(all(PLACE_IN_REPORT, Files.readString(folder.resolve("index.html"))))
        .containsExactly("cooperatives");
  }

  @Test
  void equalPagesGiveEqualBytes() throws IOException {
    DemoPage.write(folder.resolve("a"));
    DemoPage.write(folder.resolve("b"));

    assertThat(files(folder.resolve("a"))).isEqualTo(files(folder.resolve("b")));
  }

  @Test
  void thePageSaysWhoseFiguresOfWhichDayAndThatTheyAreSynthetic() {
    assertThat(Site.html(DemoPage.page()))
        .contains(
            "<html lang=\"vi\">",
            "Liên minh Hợp tác xã thành phố Hải Phòng",
            "30/06/2026",
            "9f2c4b7a1e05")
        .contains("SỐ LIỆU MÔ PHỎNG");
  }

  @Test
  void idsOfThePageAreUnique() {
    assertThat(all(ID, Site.html(DemoPage.page()))).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void textFromFilesCannotBecomeMarkup() {
    PageData page = DemoPage.page();
    PageData.FileRemark remark = new PageData.FileRemark(
        page.quality().remarks().get(0).severity(),
        "error",
        "<b>x</b>.csv",
        1,
        "<script>alert(1)</script>",
        "x");
    PageData hostile = new PageData(
        page.heading(),
        page.cards(),
        List.of(),
        new PageData.Quality(List.of(), List.of(remark), 0),
        List.of());

    assertThat(Site.html(hostile))
        .doesNotContain("<script>")
        .doesNotContain("<b>x")
        .contains("&lt;script&gt;");
  }

  private static List<String> all(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
