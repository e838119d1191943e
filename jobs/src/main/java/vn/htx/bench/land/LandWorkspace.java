package vn.htx.bench.land;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import vn.htx.bench.WorkspaceCopy;

/**
 * A workspace of made-up parcels and holders in many files, a folder an office, each with a file of two dates; the
 * other datasets are those of the example. The same seed makes the same bytes. Parcels are about 270 m² large, holders
 * have two to four; every fiftieth parcel has two holders of a half each. Among two thousand rows there is one of each
 * mistake: an area that is no number, an area of 0, a missing commune, a repeated row, an unknown commune, an unknown
 * use, a share above 1, a parcel that nobody has.
 */
public final class LandWorkspace {
  /** The seed of every workspace of this benchmark. */
  static final long SEED = 20_260_630;

  private static final int MISTAKES_EVERY = 2_000;
  private static final int HALVES_EVERY = 50;
  private static final List<String> USES = List.of("LUC", "LUK", "BHK", "NTS", "CLN");

  private final Path folder;
  private final LandCase shape;

  private LandWorkspace(Path folder, LandCase shape) {
    this.folder = folder;
    this.shape = shape;
  }

  /**
   * The register of one date.
   *
   * @param communes codes valid on the date
   */
  public record Register(LocalDate day, List<String> communes, double parcelsOfAHolder) {}

  /**
   * Makes the workspace.
   *
   * @param parcels of both dates together
   * @param files of parcels of both dates together; there are as many of holders
   */
  static void make(
      Path example, Path folder, LandCase shape, long parcels, int files, List<Register> registers)
      throws IOException {
    WorkspaceCopy.of(
        example,
        folder,
        "review",
        "inbox/parcels",
        "inbox/parcel_holders",
        "inbox/land_arrangements");
    var workspace = new LandWorkspace(folder, shape);
    long perFile = parcels / files;
    for (int office = 0; office < files / registers.size(); office++) {
      for (int i = 0; i < registers.size(); i++) {
        workspace.write(
            registers.get(i), office, perFile, new SplittableRandom(SEED + office * 10L + i));
      }
    }
  }

  private void write(Register register, int office, long parcels, SplittableRandom chance)
      throws IOException {
    try (BufferedWriter of = file("parcels", register.day(), office);
        BufferedWriter held = file("parcel_holders", register.day(), office)) {
      of.write("Mã thửa,Mã xã,Tờ bản đồ,Số thửa,Diện tích,Loại đất\n");
      held.write("Mã thửa,Mã người sử dụng đất,Tỷ lệ sở hữu\n");
      for (long i = 0; i < parcels; i++) {
        var holder = (long) (i / register.parcelsOfAHolder());
        int offset = office * shape.communesOfAFile() + (int) (holder % shape.communesOfAFile());
        String commune = register.communes().get(offset % register.communes().size());
        String id =
            String.format(Locale.ROOT, "MP-%03d-%s-%07d", office, register.day().getYear(), i);
        writeParcel(of, (int) (i % MISTAKES_EVERY), id, commune, i, chance);
        writeHolders(
            held,
            (int) (i % MISTAKES_EVERY),
            id,
            String.format(Locale.ROOT, "MP-%03d-%06d", office, holder),
            i);
      }
    }
  }

  private static void writeParcel(
      BufferedWriter to, int nth, String id, String commune, long i, SplittableRandom chance)
      throws IOException {
    double spread = chance.nextDouble() + chance.nextDouble() + chance.nextDouble() - 1.5;
    String area = BigDecimal.valueOf(Math.exp(5.6 + 0.9 * spread))
        .setScale(1, RoundingMode.HALF_EVEN)
        .toPlainString();
    String use = USES.get(chance.nextInt(USES.size()));
    String row = "%s,%s,%s,%s,%s,%s\n"
        .formatted(
            id,
            nth == 1 ? "" : nth == 2 ? "99999" : commune,
            1 + i / 500,
            i % 500,
            nth == 3 ? "không rõ" : nth == 4 ? "0" : area,
            nth == 5 ? "XYZ" : use);
    to.write(row);
    if (nth == 6) {
      to.write(row);
    }
  }

  private static void writeHolders(BufferedWriter to, int nth, String id, String holder, long i)
      throws IOException {
    if (nth == 7) {
      to.write("%s-0,%s,1\n".formatted(id, holder));
    } else if (nth == 8) {
      to.write("%s,%s,2\n".formatted(id, holder));
    } else if (i % HALVES_EVERY == HALVES_EVERY - 1) {
      to.write("%s,%s,0.5\n%s,%s-V,0.5\n".formatted(id, holder, id, holder));
    } else {
      to.write("%s,%s,1\n".formatted(id, holder));
    }
  }

  private BufferedWriter file(String dataset, LocalDate day, int office) throws IOException {
    Path of = Files.createDirectories(folder
        .resolve("inbox")
        .resolve(dataset)
        .resolve(String.format(Locale.ROOT, "vp-%03d", office)));
    return Files.newBufferedWriter(of.resolve(day + ".csv"));
  }
}
