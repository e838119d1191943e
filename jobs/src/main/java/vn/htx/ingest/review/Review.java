package vn.htx.ingest.review;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.htx.ingest.inbox.FolderListing;
import vn.htx.ingest.source.ShownPaths;

/**
 * The content of a workspace's review folder, in the order of paths and rows. No content of a file makes reading fail.
 *
 * @param files every file that was looked at
 * @param corrections at most one per row of an inbox file
 * @param log in the order in which it is applied
 * @param remarks at most one per file and kind
 */
public record Review(
    List<ReviewFile> files,
    List<Correction> corrections,
    List<LogEntry> log,
    List<Exclusion> exclusions,
    List<LinkAnswer> linkAnswers,
    List<ReviewRemark> remarks)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** An empty review. */
  public static final Review NONE =
      new Review(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Review {
    files = List.copyOf(files);
    corrections = List.copyOf(corrections);
    log = List.copyOf(log);
    exclusions = List.copyOf(exclusions);
    linkAnswers = List.copyOf(linkAnswers);
    remarks = List.copyOf(remarks);
  }

  /** Reads the folder and its subfolders; hidden files and lock files of office programs are ignored silently. */
  public static Review read(Path folder) {
    if (!Files.isDirectory(folder)) {
      return NONE;
    }
    var reading = new ReviewReading();
    var shown = new ShownPaths();
    FolderListing.of(folder).stream()
        .filter(entry -> isMeant(entry.path()))
        .sorted(Comparator.comparing(FolderListing.Entry::path))
        .forEach(entry -> {
          String path = shown.of(entry.inside());
          if (entry.fault().isNone()) {
            reading.add(folder.resolve(entry.inside()), path);
          } else {
            reading.passOver(path, entry.fault());
          }
        });
    return reading.review();
  }

  private static boolean isMeant(String path) {
    return Stream.of(path.split("/"))
        .noneMatch(name -> name.startsWith(".") || name.startsWith("~$"));
  }

  /** Adds up remarks of one kind on one file. */
  static List<ReviewRemark> merge(List<ReviewRemark> remarks) {
    Map<List<Object>, ReviewRemark> merged = new LinkedHashMap<>();
    remarks.forEach(
        remark -> merged.merge(List.of(remark.file(), remark.kind()), remark, ReviewRemark::plus));
    var sorted = new ArrayList<>(merged.values());
    sorted.sort(Comparator.comparing(ReviewRemark::file).thenComparing(ReviewRemark::kind));
    return sorted;
  }
}
