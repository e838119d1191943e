package vn.htx.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.htx.model.CooperativeType;
import vn.htx.model.Sector;

/**
 * Draws the cooperatives: sector, place, size, life span and digital ability, which depends on size, sector and
 * training.
 */
final class CooperativeSampler {
  /** A size chosen for the example, not a statistic of the city; about 420 of these cooperatives exist on any day. */
  static final int EXAMPLE_COUNT = 435;

  private static final List<Sector> SECTORS = List.of(Sector.values());
  private static final double[] SECTOR_WEIGHTS = {62, 8, 4, 9, 6, 6, 5};
  private static final LocalDate FIRST_REGISTER = LocalDate.of(2022, 12, 31);
  private static final LocalDate LAST_REGISTER = LocalDate.of(2026, 6, 30);
  private static final List<String> TRAINING =
      List.of("chua_dao_tao", "so_cap", "trung_cap_cao_dang", "dai_hoc");
  private static final int[] TAX_WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

  private final SampleOptions options;
  private final List<OldCommunes.Commune> communes;

  CooperativeSampler(SampleOptions options, OldCommunes places) {
    this.options = options;
    this.communes = places.communes();
  }

  List<Cooperative> all() {
    var all = new ArrayList<Cooperative>();
    for (int number = 1; number <= EXAMPLE_COUNT * options.scale(); number++) {
      all.add(one(number));
    }
    return all;
  }

  private Cooperative one(int number) {
    String id = String.format(Locale.ROOT, "MP-%04d", number);
    Chance chance = Chance.of(options.seed(), "cooperative", id);
    Sector sector = SECTORS.get(chance.weighted(SECTOR_WEIGHTS));
    CooperativeType type = type(sector, chance);
    OldCommunes.Commune home = home(sector, chance);
    LocalDate founded = founded(chance);
    boolean oldStyle = type == CooperativeType.COOPERATIVE
        && sector == Sector.AGRICULTURE
        && founded.getYear() < 2013;
    int members = members(type, oldStyle, chance);
    double size = StrictMath.log(members / 40.0);
    int training = training(type, chance);
    double ability = ability(sector, training, size, chance);
    long revenue = revenue(type, sector, size, ability, chance);
    Life life = life(founded, chance);
    return new Cooperative(
        number,
        id,
        name(type, chance.pick(products(sector)), home, number),
        type == CooperativeType.GROUP ? Optional.empty() : Optional.of(taxCode(number)),
        type,
        sector,
        home,
        home.newCode(chance),
        founded,
        life.dissolved(),
        life.suspended(),
        life.resumed(),
        life.stopped(),
        members,
        Math.max(2, (int) chance.lognormal(oldStyle ? 9 : 7, 0.6)),
        revenue,
        roundTo(
            chance.lognormal(type == CooperativeType.CREDIT_FUND ? 6e9 : 9e8, 0.8), 10_000_000L),
        TRAINING.get(training),
        String.format(Locale.ROOT, "MP-%07d", number),
        ability,
        0.20 + 0.10 * chance.normal());
  }

  private static CooperativeType type(Sector sector, Chance chance) {
    if (sector == Sector.CREDIT) {
      return CooperativeType.CREDIT_FUND;
    }
    double[] weights =
        sector == Sector.AGRICULTURE ? new double[] {92, 1, 7} : new double[] {97, 1, 2};
    return List.of(CooperativeType.COOPERATIVE, CooperativeType.UNION, CooperativeType.GROUP)
        .get(chance.weighted(weights));
  }

  /**
   * The commune of a cooperative: farming ones are in rural communes, others more often in towns. Districts with a land
   * register are drawn more often.
   */
  private OldCommunes.Commune home(Sector sector, Chance chance) {
    double[] weights = new double[communes.size()];
    for (int i = 0; i < weights.length; i++) {
      OldCommunes.Commune commune = communes.get(i);
      boolean farming = sector == Sector.AGRICULTURE || sector == Sector.CREDIT;
      double base = switch (commune.kind()) {
        case WARD -> farming ? 0.2 : 1.0;
        case TOWN -> 1.0;
        case RURAL -> farming ? 1.0 : 0.35;
      };
      weights[i] = LandOffice.find(commune.district()).isPresent() ? base * 2 : base;
    }
    return communes.get(chance.weighted(weights));
  }

  private static LocalDate founded(Chance chance) {
    return switch (chance.weighted(34, 20, 34, 12)) {
      case 0 -> chance.day(LocalDate.of(1997, 1, 1), LocalDate.of(2003, 12, 31));
      case 1 -> chance.day(LocalDate.of(2004, 1, 1), LocalDate.of(2013, 6, 30));
      case 2 -> chance.day(LocalDate.of(2013, 7, 1), FIRST_REGISTER);
      default -> chance.day(FIRST_REGISTER.plusDays(1), LAST_REGISTER.minusDays(20));
    };
  }

  private static int members(CooperativeType type, boolean oldStyle, Chance chance) {
    return switch (type) {
      case CREDIT_FUND -> Math.max(60, (int) chance.lognormal(1_100, 0.4));
      case GROUP -> chance.between(4, 22);
      case UNION -> chance.between(4, 11);
      case COOPERATIVE ->
        oldStyle
            ? Math.max(30, (int) chance.lognormal(330, 0.65))
            : Math.max(7, (int) chance.lognormal(24, 0.75));
    };
  }

  private static int training(CooperativeType type, Chance chance) {
    return type == CooperativeType.CREDIT_FUND
        ? chance.weighted(0, 5, 35, 60)
        : chance.weighted(22, 28, 30, 20);
  }

  private static double ability(Sector sector, int training, double size, Chance chance) {
    double bySector = switch (sector) {
      case CREDIT -> 0.8;
      case TRADE -> 0.4;
      case INDUSTRY -> 0.3;
      case TRANSPORT -> 0.1;
      case CONSTRUCTION, ENVIRONMENT -> 0;
      case AGRICULTURE -> -0.1;
    };
    double byTraining = new double[] {-0.45, -0.15, 0.2, 0.6}[training];
    return bySector + byTraining + 0.12 * size + 0.75 * chance.normal();
  }

  private static long revenue(
      CooperativeType type, Sector sector, double size, double ability, Chance chance) {
    double median =
        type == CooperativeType.CREDIT_FUND ? 9e9 : sector == Sector.AGRICULTURE ? 1.3e9 : 3.5e9;
    double lift = StrictMath.exp(0.25 * size + 0.25 * ability);
    return roundTo(chance.lognormal(median * lift, 0.8), 1_000_000L);
  }

  private record Life(
      Optional<LocalDate> dissolved,
      Optional<LocalDate> suspended,
      Optional<LocalDate> resumed,
      Optional<LocalDate> stopped) {}

  private static Life life(LocalDate founded, Chance chance) {
    LocalDate start = founded.plusYears(1).isAfter(FIRST_REGISTER)
        ? founded.plusYears(1)
        : FIRST_REGISTER.plusDays(1);
    Life quiet = new Life(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    double fate = chance.uniform();
    LocalDate day = chance.day(start, LAST_REGISTER);
    int months = chance.between(4, 11);
    if (!start.isBefore(LAST_REGISTER)) {
      return quiet;
    }
    if (fate < 0.05) {
      return new Life(Optional.of(day), Optional.empty(), Optional.empty(), Optional.empty());
    }
    if (fate < 0.13) {
      return new Life(
          Optional.empty(),
          Optional.of(day),
          Optional.of(day.plusMonths(months)),
          Optional.empty());
    }
    return fate < 0.16
        ? new Life(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(day))
        : quiet;
  }

  private static List<String> products(Sector sector) {
    return switch (sector) {
      case AGRICULTURE ->
        List.of(
            "Lúa chất lượng",
            "Rau an toàn",
            "Cây ăn quả",
            "Nuôi trồng thủy sản",
            "Chăn nuôi tổng hợp",
            "Hoa cây cảnh",
            "Dịch vụ nông nghiệp",
            "Cây dược liệu");
      case INDUSTRY -> List.of("Mộc dân dụng", "Chế biến nông sản", "May gia công", "Chiếu cói");
      case CONSTRUCTION -> List.of("Xây dựng", "Vật liệu xây dựng");
      case TRADE -> List.of("Thương mại dịch vụ", "Quản lý chợ", "Cung ứng vật tư");
      case TRANSPORT -> List.of("Vận tải thủy bộ", "Vận tải hành khách");
      case ENVIRONMENT -> List.of("Vệ sinh môi trường", "Nước sạch nông thôn");
      case CREDIT -> List.of("Tín dụng");
    };
  }

  private static String name(
      CooperativeType type, String product, OldCommunes.Commune home, int number) {
    String form = switch (type) {
      case COOPERATIVE -> "HTX";
      case UNION -> "Liên hiệp HTX";
      case CREDIT_FUND -> "Quỹ";
      case GROUP -> "Tổ hợp tác";
    };
    return "%s %s %s số %s".formatted(form, product, home.name(), number);
  }

  /**
   * A tax code with prefix 99, which no province has, and a valid check digit. Numbers whose check digit would be 10
   * are skipped.
   */
  private static String taxCode(int number) {
    int serial = number * 2;
    while (checkDigit(String.format(Locale.ROOT, "99%07d", serial)) == 10) {
      serial += 1_000_000;
    }
    String body = String.format(Locale.ROOT, "99%07d", serial);
    return body + checkDigit(body);
  }

  /** 10 − (weighted sum modulo 11); numbers for which this is 10 are never issued. */
  static int checkDigit(String body) {
    int sum = 0;
    for (int i = 0; i < TAX_WEIGHTS.length; i++) {
      sum += TAX_WEIGHTS[i] * (body.charAt(i) - '0');
    }
    return 10 - sum % 11;
  }

  static long roundTo(double value, long step) {
    return Math.max(step, StrictMath.round(value / step) * step);
  }
}
