package vn.htx.app.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.htx.catalog.common.Survey;
import vn.htx.config.Contract;
import vn.htx.config.SurveyItem;
import vn.htx.dashboard.serve.desk.Findings;
import vn.htx.ingest.inbox.Inbox;
import vn.htx.ingest.review.Review;
import vn.htx.ingest.source.InboxFile;
import vn.htx.model.Bilingual;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.HashKey;
import vn.htx.place.PlaceNames;
import vn.htx.store.Lake;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.KeyedHash;
import vn.htx.validate.check.PlacedNotice;
import vn.htx.validate.file.FileCheck;
import vn.htx.validate.file.References;
import vn.htx.validate.row.Amendments;

/** Checks single files as a night would, against the workspace and the published version as they are now. */
public final class FileChecker {
  /** More than half of the required columns. */
  private static final double FITS = 0.5;

  private final Configuration configuration;
  private final KnownKeys keys;
  private final KeyedHash hash;
  private final Review review;

  private FileChecker(Configuration configuration, KnownKeys keys, KeyedHash hash, Review review) {
    this.configuration = configuration;
    this.keys = keys;
    this.hash = hash;
    this.review = review;
  }

  public static FileChecker over(
      Configuration configuration, Path workspace, Lake lake, Optional<String> hashKey)
      throws IOException {
    return new FileChecker(
        configuration,
        KnownKeys.of(configuration, lake),
        HashKey.forLooking(configuration.workspace(), hashKey),
        Review.read(workspace.resolve("review")));
  }

  /**
   * What a page shows of a file.
   *
   * @param folder that serves as its inbox
   * @param guessed whether the dataset was recognised by the file's columns
   */
  public Findings.InBoth findings(Path file, Path folder, String dataset, boolean guessed) {
    Contract contract = configuration.contracts().all().stream()
        .filter(each -> each.table().name().equals(dataset))
        .findFirst()
        .orElseThrow();
    return new CheckFindings(check(file, folder, contract, guessed)).all();
  }

  CheckedFile check(Path file, Path folder, Contract contract, boolean guessed) {
    InboxFile seen = Inbox.file(file, folder, contract.table().name());
    PlaceNames places = configuration.placeNames();
    Checks plain = Checks.of(contract, configuration.surveyItems(), hash, places);
    Checks linked = FileCheck.namesCooperatives(plain, folder, seen)
        ? Checks.of(contract, configuration.surveyItems(), hash, places, keys.linking(review))
        : plain;
    Checks checks = linked.under(configuration.workspace().forms());
    var references = new References(contract, checks, seen);
    var rows = new CheckedFile.Rows();
    FileCheck.Outcome outcome = FileCheck.run(
        contract, checks, folder, seen, Amendments.of(review, seen), references.andThen(rows));
    var lookedUp = new ArrayList<PlacedNotice>();
    var notLookedUp = new ArrayList<String>();
    lookUp(contract, references, lookedUp, notLookedUp);
    List<String> items = contract.table().equals(Survey.TABLE)
        ? configuration.surveyItems().stream().map(SurveyItem::id).toList()
        : List.of();
    return new CheckedFile(file, contract, guessed, items, outcome, rows, lookedUp, notLookedUp);
  }

  /** What the published version knows of the keys that the file refers to. */
  private void lookUp(
      Contract contract,
      References references,
      List<PlacedNotice> lookedUp,
      List<String> notLookedUp) {
    for (Contract.ForeignKey key : contract.foreignKeys()) {
      Set<String> named = references.named(key);
      Optional<Set<String>> known = named.isEmpty() ? Optional.empty() : keys.known(key, named);
      Bilingual where = keys.place(key);
      known
          .flatMap(found -> references.unknown(
              key,
              found,
              "So với %s.".formatted(where.vi()),
              "Held against %s.".formatted(where.en())))
          .ifPresent(lookedUp::add);
      if (!named.isEmpty() && known.isEmpty()) {
        notLookedUp.add(key.rule().id());
      }
    }
  }

  /** The dataset whose columns the file has; none where two fit equally well, or none does. */
  public Optional<String> guess(Path file) {
    Path folder = Optional.ofNullable(file.getParent()).orElse(file);
    String best = "";
    double most = FITS;
    boolean tied = false;
    InboxFile seen = Inbox.file(file, "");
    for (Contract each : configuration.contracts().all()) {
      Checks checks = Checks.of(each, configuration.surveyItems(), hash);
      double fit = FileCheck.fit(checks, folder, seen);
      tied = fit == most || (tied && fit < most);
      if (fit > most) {
        most = fit;
        best = each.table().name();
        tied = false;
      }
    }
    if (best.isEmpty() || tied) {
      return Optional.empty();
    }
    return Optional.of(best);
  }
}
