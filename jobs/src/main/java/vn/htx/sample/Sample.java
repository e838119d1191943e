package vn.htx.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Writes the synthetic workspace: settings, inbox, a page about it, and the list of the mistakes in it. */
public final class Sample {
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

  private Sample() {}

  /**
   * Writes a workspace and the list of its files into an empty folder. The bytes depend only on the options.
   *
   * @throws IOException when the reference cannot be read or the folder not written
   */
  public static void write(Path out, SampleOptions options) throws IOException {
    OldCommunes places = OldCommunes.read(options.reference());
    var inbox = new SampleInbox(out, options.scale());
    var loans = new LoanSampler(options);
    List<Cooperative> cooperatives = new CooperativeSampler(options, places).all();

    Files.createDirectories(out);
    new RegisterFiles(options, inbox).write(cooperatives);
    new SurveyFiles(options, inbox, loans).write(cooperatives);
    new LandFiles(options, inbox, places).write(cooperatives);
    new CreditFiles(options, inbox, loans, LAST_DAY).write(cooperatives);
    new PlanFiles(inbox).write();
    inbox.mistakes().write(out.resolve("sown-mistakes.csv"));
    for (String page : List.of("workspace.yaml", "README.md")) {
      Files.writeString(out.resolve(page), text(page), StandardCharsets.UTF_8);
    }
    SampleList.write(out);
  }

  private static String text(String name) throws IOException {
    try (var resource = Sample.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException("the jar lacks vn/htx/sample/" + name);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
