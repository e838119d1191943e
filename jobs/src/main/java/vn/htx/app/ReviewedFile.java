package vn.htx.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.htx.ingest.InboxFile;
import vn.htx.ingest.review.Review;
import vn.htx.linkage.Register;
import vn.htx.validate.Amendments;
import vn.htx.validate.Linking;

/** What stands in review/, for one file that is checked by hand. */
final class ReviewedFile {
  private final Path inbox;
  private final Review review;

  ReviewedFile(Path workspace) {
    inbox = workspace.resolve("inbox").toAbsolutePath().normalize();
    review = Review.read(workspace.resolve("review"));
  }

  /** Those of a file in the inbox; a file elsewhere has no corrections of its own. */
  Amendments amendments(Path file, InboxFile seen) {
    return file.startsWith(inbox)
        ? Amendments.of(review, seen, inbox.relativize(file).toString().replace('\\', '/'))
        : Amendments.NONE;
  }

  /** The register with the clerk's answers; one that puts every question off where there is none. */
  Linking linking(Optional<Register> register) {
    return register
        .<Linking>map(found -> new RegisterLinking(new Reviewed(review, List.of()).answered(found)))
        .orElseGet(RegisterLinking.Absent::new);
  }
}
