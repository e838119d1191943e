package vn.htx.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.htx.model.Bilingual;
import vn.htx.model.Problem;
import vn.htx.model.Sha256;

/** Compares the files of a version with the digests kept beside them, and its tables with its manifest. */
final class VersionCheck {
  private static final Bilingual BUILT_AGAIN = Bilingual.of(
      "chạy ./htx lake check --repair: dựng lại từ các bảng; hoặc ./htx nightly",
      "run ./htx lake check --repair, which builds it again from its tables; or ./htx nightly");

  private final Lake lake;
  private final Versions versions;

  VersionCheck(Lake lake) {
    this.lake = lake;
    this.versions = new Versions(lake);
  }

  /** Whether there are no digests to compare a version's files with, because an older program made it. */
  boolean isUnlisted(String id) {
    return !Files.exists(lake.version(id).resolve(VersionFiles.FILE));
  }

  List<LakeFault> check(String id) throws IOException {
    var faults = new ArrayList<LakeFault>();
    Optional<VersionManifest> manifest = versions.find(id);
    if (manifest.isEmpty()) {
      faults.add(
          fault(
              id,
              LakeFault.Part.CONTENT,
              Problem.of("Tệp kê khai của bản bị hỏng", "The manifest of a version is damaged")
                  .at(place(id, Versions.MANIFEST))
                  .todo(
                      "chạy ./htx nightly cho ngày số liệu của bản; không cần bản này nữa thì xóa thư mục của nó",
                      "run ./htx nightly for the version's day; where it is needed no more, remove its folder")));
      return faults;
    }
    if (!manifest.get().id().equals(id)) {
      faults.add(fault(
          id,
          LakeFault.Part.CONTENT,
          Problem.of(
                  "Tệp kê khai không cho ra mã của bản",
                  "The manifest does not hash to the version's id")
              .at(place(id, Versions.MANIFEST))
              .found(manifest.get().id())
              .allowed(id)
              .todo(BUILT_AGAIN.vi(), BUILT_AGAIN.en())));
    }
    faults.addAll(isUnlisted(id) ? expected(id) : contents(id));
    for (Map.Entry<String, VersionManifest.TableRef> table :
        manifest.get().tables().entrySet()) {
      table(id, manifest.get().asOf(), table.getKey(), table.getValue()).ifPresent(faults::add);
    }
    return faults;
  }

  /** The files that every version has and this one, which has no digests, lacks. */
  private List<LakeFault> expected(String id) {
    return List.of(Versions.MANIFEST, Versions.DATABASE, Versions.SITE + "/index.html").stream()
        .filter(path -> !Files.exists(lake.version(id).resolve(path)))
        .map(path -> missing(id, path))
        .toList();
  }

  private List<LakeFault> contents(String id) throws IOException {
    Optional<VersionFiles> files = versions.files(id);
    if (files.isEmpty()) {
      return List.of(fault(
          id,
          LakeFault.Part.CONTENT,
          Problem.of(
                  "Danh sách dấu vân tay của bản bị hỏng",
                  "The list of a version's digests is damaged")
              .at(place(id, VersionFiles.FILE))
              .todo(BUILT_AGAIN.vi(), BUILT_AGAIN.en())));
    }
    Path folder = lake.version(id);
    var faults = new ArrayList<LakeFault>();
    var paths = new TreeSet<>(VersionFiles.paths(folder));
    paths.addAll(files.get().sha256().keySet());
    for (String path : paths) {
      Optional<String> listed = Optional.ofNullable(files.get().sha256().get(path));
      if (listed.isEmpty()) {
        faults.add(fault(
            id,
            LakeFault.Part.TIDY,
            Problem.of("Tệp lạ trong thư mục của bản", "A file that is none of the version's")
                .at(place(id, path))
                .todo(
                    "chạy ./htx lake check --repair: tệp này bị xóa",
                    "run ./htx lake check --repair, which removes it")));
      } else if (!Files.isRegularFile(folder.resolve(path))) {
        faults.add(missing(id, path));
      } else if (!Sha256.of(folder.resolve(path)).equals(listed.get())) {
        faults.add(fault(
            id,
            part(path),
            Problem.of(
                    "Tệp của bản khác lúc ghi",
                    "A file of a version differs from when it was written")
                .at(place(id, path))
                .todo(BUILT_AGAIN.vi(), BUILT_AGAIN.en())));
      }
    }
    return faults;
  }

  private LakeFault missing(String id, String path) {
    return fault(
        id,
        part(path),
        Problem.of("Bản thiếu một tệp", "A file of a version is missing")
            .at(place(id, path))
            .todo(BUILT_AGAIN.vi(), BUILT_AGAIN.en()));
  }

  private static LakeFault.Part part(String path) {
    return path.equals(Versions.MANIFEST) ? LakeFault.Part.TIDY : LakeFault.Part.CONTENT;
  }

  /** The fault of a table that is missing, or has other rows than when the version was made. */
  private Optional<LakeFault> table(
      String id, String asOf, String name, VersionManifest.TableRef wanted) {
    var ref = new Lineage.Ref(name, wanted.fingerprint());
    TableFolder folder = lake.in(name, wanted.fingerprint());
    if (folder.isErased()) {
      return Optional.empty();
    }
    if (!folder.isComplete()) {
      return Optional.of(new LakeFault(
          new LakeFault.OfTable(ref),
          Problem.of("Một bảng của bản không còn", "A table of a version is gone")
              .at("%s (%s)".formatted(ref, id))
              .todo(
                  "chạy ./htx nightly --as-of %s: bảng được tính lại; nếu đầu vào đã đổi từ đó thì bảng mất hẳn, số liệu vẫn còn trong htx.duckdb của bản"
                      .formatted(asOf),
                  "run ./htx nightly --as-of %s, which computes it again; where the inputs changed since, the table is lost and the figures stand in the version's htx.duckdb"
                      .formatted(asOf))));
    }
    return folder
        .standing()
        .filter(
            stored -> stored.rows() != wanted.rows() || !stored.digest().equals(wanted.digest()))
        .map(stored -> fault(
            id,
            LakeFault.Part.TABLE,
            Problem.of(
                    "Một bảng nay khác bảng mà bản được làm từ đó",
                    "A table has other rows now than the version was made of")
                .at("%s (%s)".formatted(ref, id))
                .found("%s, %s".formatted(stored.rows(), stored.digest()))
                .allowed("%s, %s".formatted(wanted.rows(), wanted.digest()))
                .todo(
                    "chạy ./htx nightly --as-of %s để có bản mới, rồi xóa thư mục của bản này"
                        .formatted(asOf),
                    "run ./htx nightly --as-of %s for a new version, then remove this version's folder"
                        .formatted(asOf))));
  }

  private static String place(String id, String path) {
    return "versions/%s/%s".formatted(id, path);
  }

  private static LakeFault fault(String id, LakeFault.Part part, Problem told) {
    return new LakeFault(new LakeFault.OfVersion(id, part), told);
  }
}
