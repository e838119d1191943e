package vn.htx.sample;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.htx.catalog.Field;
import vn.htx.domain.land.data.LandArrangements;
import vn.htx.domain.land.data.ParcelHolders;
import vn.htx.domain.land.data.Parcels;
import vn.htx.model.LandMode;
import vn.htx.sample.Household.Plot;

/**
 * The land registers of the offices on two dates, one folder for each office, and the arrangements that brought land
 * together.
 */
final class LandFiles {
  private static final List<Field> PARCELS = List.of(
      Parcels.PARCEL_ID,
      Parcels.COMMUNE_CODE,
      Parcels.MAP_SHEET,
      Parcels.PARCEL_NO,
      Parcels.AREA_M2,
      Parcels.LAND_USE);
  private static final List<Field> HOLDERS =
      List.of(ParcelHolders.PARCEL_ID, ParcelHolders.HOLDER_ID, ParcelHolders.SHARE);
  private static final List<Field> ARRANGEMENTS = List.of(
      LandArrangements.ARRANGEMENT_ID,
      LandArrangements.PARCEL_ID,
      LandArrangements.COOP_ID,
      LandArrangements.MODE,
      LandArrangements.AREA_M2,
      LandArrangements.VALID_FROM,
      LandArrangements.VALID_TO);

  private final SampleOptions options;
  private final SampleInbox inbox;
  private final OldCommunes places;

  LandFiles(SampleOptions options, SampleInbox inbox, OldCommunes places) {
    this.options = options;
    this.inbox = inbox;
    this.places = places;
  }

  void write(List<Cooperative> cooperatives) throws IOException {
    var ability = new CommuneAbility(cooperatives);
    var arrangements = new ArrangementSampler(options.seed(), ability);
    try (DatasetFile file =
        inbox.open(LandArrangements.TABLE, Household.LATER + ".csv", ARRANGEMENTS)) {
      for (LandOffice office : LandOffice.values()) {
        List<OldCommunes.Commune> communes = places.communesOf(office.district());
        var households = new HouseholdSampler(options.seed(), office, communes, ability);
        try (var earlier = new Register(office, Household.EARLIER);
            var later = new Register(office, Household.LATER)) {
          for (int commune = 0; commune < communes.size(); commune++) {
            int count = households.households(commune, options.scale());
            for (int number = 1; number <= count; number++) {
              Household household = households.one(commune, number);
              for (Plot plot : household.before()) {
                earlier.write(plot, plot.place().oldCode());
              }
              for (Plot plot : household.after()) {
                later.write(plot, plot.newCommune());
                arrangements.of(plot).ifPresent(found -> write(found, file));
              }
            }
          }
        }
      }
    } catch (UncheckedIOException full) {
      throw full.getCause();
    }
  }

  private static void write(Arrangement arrangement, DatasetFile file) {
    try {
      file.row(
          arrangement.id(),
          arrangement.parcel(),
          arrangement.cooperative(),
          arrangement.mode().code(),
          area(arrangement.tenths()),
          arrangement.from().toString(),
          arrangement.to().map(LocalDate::toString).orElse(""));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** One row of the list of arrangements. */
  record Arrangement(
      String id,
      String parcel,
      String cooperative,
      LandMode mode,
      long tenths,
      LocalDate from,
      Optional<LocalDate> to) {}

  private static String area(long tenths) {
    return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10);
  }

  /** The two files of one office and date, parcels and holders. */
  private final class Register implements Closeable {
    private final DatasetFile parcels;
    private final DatasetFile holders;

    Register(LandOffice office, LocalDate day) throws IOException {
      String name = office.folder() + "/" + day + ".csv";
      parcels = inbox.open(Parcels.TABLE, name, PARCELS);
      holders = inbox.open(ParcelHolders.TABLE, name, HOLDERS);
    }

    void write(Plot plot, String commune) throws IOException {
      parcels.row(
          plot.id(),
          commune,
          String.valueOf(plot.sheet()),
          String.valueOf(plot.number()),
          area(plot.tenths()),
          plot.landUse());
      Optional<String> partner = plot.partner().filter(other -> !other.equals(plot.holder()));
      holders.row(plot.id(), plot.holder(), partner.isPresent() ? share(plot.share()) : "1");
      if (partner.isPresent()) {
        holders.row(plot.id(), partner.get(), share(100 - plot.share()));
      }
    }

    private String share(int hundredths) {
      return "0." + (hundredths % 10 == 0 ? hundredths / 10 : hundredths);
    }

    @Override
    public void close() throws IOException {
      parcels.close();
      holders.close();
    }
  }
}
