package vn.htx.bench.land;

/** How the parcels of a register lie in files. */
public enum LandCase {
  /** Every file has one commune. */
  COMMUNE(1),
  /** Every file spans ten communes. */
  SPANNING(10);

  private final int communesOfAFile;

  LandCase(int communesOfAFile) {
    this.communesOfAFile = communesOfAFile;
  }

  int communesOfAFile() {
    return communesOfAFile;
  }
}
