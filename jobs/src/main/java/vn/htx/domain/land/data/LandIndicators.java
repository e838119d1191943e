package vn.htx.domain.land.data;

import vn.htx.catalog.Categories;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Measure;
import vn.htx.catalog.ValueUnit;
import vn.htx.model.LandFamily;
import vn.htx.model.LandMode;

/** Indicators of the fragmentation of holdings and of land brought together. */
public enum LandIndicators implements Indicator {
  HOLDINGS(Declaration.of("holdings_count", "Số hộ sử dụng đất", "Holdings", ValueUnit.HOLDINGS)
      .formula("Số hộ sử dụng đất trong từng xã.", "Holders within a commune.")
      .source("Sổ địa chính", "Cadastral register")
      .needs(Parcels.TABLE, ParcelHolders.TABLE)
      .reveals(LandParts.HOLDINGS, LandParts.HELD)
      .basis(Basis.OFFICIAL)
      .measure(Measure.count())
      .reach(Reach.COMMUNES)),
  PARCEL_AREA(Declaration.of(
          "parcel_area", "Diện tích các thửa trong sổ", "Area of all parcels", ValueUnit.HECTARES)
      .formula(
          "Tổng diện tích các thửa hợp lệ vào ngày của sổ, mỗi thửa tính một lần; = land_area + land_area_unheld.",
          "Sum of the areas of the accepted parcels on the register's date, each once; = land_area + land_area_unheld.")
      .source("Sổ địa chính", "Cadastral register")
      .needs(Parcels.TABLE)
      .reveals(LandParts.HOLDINGS, LandParts.HOLDINGS_AND_UNHELD)
      .basis(Basis.OFFICIAL)
      .measure(Measure.sum("area_m2").counting("parcels"))
      .reach(Reach.COMMUNES)),
  LAND_AREA(
      Declaration.of("land_area", "Diện tích đất của các hộ", "Land area held", ValueUnit.HECTARES)
          .formula(
              "Tổng diện tích đất của các hộ: phần của từng người trong mỗi thửa theo tỷ lệ đã ghi; nhiều người cùng ghi 1 hoặc để trống thì chia đều; tổng tỷ lệ khác 1 thì quy về 1.",
              "Sum of the holdings' areas: each holder's part of a parcel by the share stated; equal parts where several state 1 or none; shares of another sum are scaled to 1.")
          .source("Sổ địa chính", "Cadastral register")
          .needs(Parcels.TABLE, ParcelHolders.TABLE)
          .reveals(LandParts.HOLDINGS, LandParts.HELD)
          .basis(Basis.OFFICIAL)
          .measure(Measure.sum("held_m2").counting("holdings"))
          .reach(Reach.COMMUNES)),
  LAND_AREA_UNHELD(Declaration.of(
          "land_area_unheld",
          "Diện tích chưa có người sử dụng trong sổ",
          "Land area without a holder",
          ValueUnit.HECTARES)
      .formula(
          "Tổng diện tích các thửa không có người sử dụng nào được nhận vào ngày của sổ (thiếu dòng hoặc dòng bị loại).",
          "Sum of the areas of parcels of which no accepted holder is in force on the register's date (the row is missing or was rejected).")
      .source("Sổ địa chính", "Cadastral register")
      .needs(Parcels.TABLE, ParcelHolders.TABLE)
      .reveals(LandParts.HOLDINGS, LandParts.UNHELD)
      .basis(Basis.OFFICIAL)
      .measure(Measure.sum("unheld_m2").counting("unheld_parcels"))
      .polarity(Polarity.LESS_IS_BETTER)
      .reach(Reach.COMMUNES)),
  PLOTS_MEAN(Declaration.of(
          "plots_mean", "Số thửa bình quân một hộ", "Mean plots per holding", ValueUnit.PLOTS)
      .formula("Tổng số thửa chia cho số hộ.", "Plots over holdings.")
      .source("Sổ địa chính", "Cadastral register")
      .needs(Parcels.TABLE, ParcelHolders.TABLE)
      .reveals(LandParts.HOLDINGS, LandParts.HELD)
      .basis(Basis.OFFICIAL)
      .measure(Measure.ratio("plots", "holdings"))
      .polarity(Polarity.LESS_IS_BETTER)
      .reach(Reach.COMMUNES)),
  PLOTS_MEDIAN(Declaration.of(
          "plots_median", "Số thửa trung vị một hộ", "Median plots per holding", ValueUnit.PLOTS)
      .formula("Trung vị số thửa của các hộ.", "Median over holdings.")
      .source("Sổ địa chính", "Cadastral register")
      .needs(Parcels.TABLE, ParcelHolders.TABLE)
      .reveals(LandParts.HOLDINGS, LandParts.HELD)
      .basis(Basis.OFFICIAL)
      .measure(Measure.median("plots", 0))
      .polarity(Polarity.LESS_IS_BETTER)
      .reach(Reach.COMMUNES)),
  PLOT_AREA_MEAN(Declaration.of(
          "plot_area_mean",
          "Diện tích bình quân một thửa",
          "Mean plot area",
          ValueUnit.SQUARE_METRES)
      .formula("Tổng diện tích chia cho tổng số thửa.", "Area over plots.")
      .source("Sổ địa chính", "Cadastral register")
      .needs(Parcels.TABLE, ParcelHolders.TABLE)
      .reveals(LandParts.HOLDINGS, LandParts.HELD)
      .basis(Basis.OFFICIAL)
      .measure(Measure.ratio("area_m2", "plots"))
      .polarity(Polarity.MORE_IS_BETTER)
      .reach(Reach.COMMUNES)),
  SIMMONS_MEAN(Declaration.of(
          "simmons_mean", "Chỉ số Simmons bình quân", "Mean Simmons index", ValueUnit.INDEX)
      .formula("Bình quân cộng chỉ số của các hộ.", "Mean of the holdings' indices.")
      .source("Simmons 1964")
      .needs(Parcels.TABLE, ParcelHolders.TABLE)
      .reveals(LandParts.HOLDINGS, LandParts.HELD)
      .basis(Basis.OURS)
      .measure(Measure.mean("simmons_e9", 9).valueOnly())
      .polarity(Polarity.MORE_IS_BETTER)
      .reach(Reach.COMMUNES)),
  SIMMONS_AREA_MEAN(Declaration.of(
          "simmons_area_mean",
          "Chỉ số Simmons bình quân theo diện tích",
          "Area-weighted mean Simmons index",
          ValueUnit.INDEX)
      .formula(
          "Bình quân chỉ số của các hộ, trọng số là diện tích của hộ.",
          "Mean of the holdings' indices weighted by their areas.")
      .source("Simmons 1964")
      .needs(Parcels.TABLE, ParcelHolders.TABLE)
      .reveals(LandParts.HOLDINGS, LandParts.HELD)
      .basis(Basis.OURS)
      .measure(Measure.weightedMean("simmons_e9", 9, "area_m2"))
      .polarity(Polarity.MORE_IS_BETTER)
      .reach(Reach.COMMUNES)),
  SIMMONS_MEDIAN(Declaration.of(
          "simmons_median", "Chỉ số Simmons trung vị", "Median Simmons index", ValueUnit.INDEX)
      .formula("Trung vị chỉ số của các hộ.", "Median of the holdings' indices.")
      .source("Simmons 1964")
      .needs(Parcels.TABLE, ParcelHolders.TABLE)
      .reveals(LandParts.HOLDINGS, LandParts.HELD)
      .basis(Basis.OURS)
      .measure(Measure.median("simmons_e9", 9))
      .polarity(Polarity.MORE_IS_BETTER)
      .reach(Reach.COMMUNES)),
  SIMMONS_BAND_SHARE(Declaration.of(
          "simmons_band_share",
          "Tỷ lệ hộ theo dải chỉ số Simmons",
          "Share of holdings by Simmons band",
          ValueUnit.PERCENT)
      .formula(
          "Số hộ có chỉ số trong dải (category lt_0.40, 0.40_0.60, gt_0.60; hai đầu mút thuộc dải giữa) chia cho tổng số hộ, nhân 100.",
          "Holdings with the index in the band (category lt_0.40, 0.40_0.60, gt_0.60; both edges belong to the middle) over holdings, times 100.")
      .source("Bands: Akkaya Aslan")
      .needs(Parcels.TABLE, ParcelHolders.TABLE)
      .reveals(LandParts.HOLDINGS, LandParts.HELD, LandParts.SIMMONS_BAND + "*")
      .basis(Basis.OURS)
      .categories(Categories.listed(Band.values()))
      .measure(Measure.shares("simmons_band", Band.codes()))
      .reach(Reach.COMMUNES)),
  JANUSZEWSKI_MEAN(Declaration.of(
          "januszewski_mean",
          "Chỉ số Januszewski bình quân",
          "Mean Januszewski index",
          ValueUnit.INDEX)
      .formula("Bình quân cộng chỉ số của các hộ.", "Mean of the holdings' indices.")
      .source("Januszewski 1968")
      .needs(Parcels.TABLE, ParcelHolders.TABLE)
      .reveals(LandParts.HOLDINGS, LandParts.HELD)
      .basis(Basis.OURS)
      .measure(Measure.mean("januszewski_e9", 9).valueOnly())
      .polarity(Polarity.MORE_IS_BETTER)
      .reach(Reach.COMMUNES)),
  JANUSZEWSKI_AREA_MEAN(Declaration.of(
          "januszewski_area_mean",
          "Chỉ số Januszewski bình quân theo diện tích",
          "Area-weighted mean Januszewski index",
          ValueUnit.INDEX)
      .formula(
          "Bình quân chỉ số của các hộ, trọng số là diện tích của hộ.",
          "Mean of the holdings' indices weighted by their areas.")
      .source("Januszewski 1968")
      .needs(Parcels.TABLE, ParcelHolders.TABLE)
      .reveals(LandParts.HOLDINGS, LandParts.HELD)
      .basis(Basis.OURS)
      .measure(Measure.weightedMean("januszewski_e9", 9, "area_m2"))
      .polarity(Polarity.MORE_IS_BETTER)
      .reach(Reach.COMMUNES)),
  JANUSZEWSKI_MEDIAN(Declaration.of(
          "januszewski_median",
          "Chỉ số Januszewski trung vị",
          "Median Januszewski index",
          ValueUnit.INDEX)
      .formula("Trung vị chỉ số của các hộ.", "Median of the holdings' indices.")
      .source("Januszewski 1968")
      .needs(Parcels.TABLE, ParcelHolders.TABLE)
      .reveals(LandParts.HOLDINGS, LandParts.HELD)
      .basis(Basis.OURS)
      .measure(Measure.median("januszewski_e9", 9))
      .polarity(Polarity.MORE_IS_BETTER)
      .reach(Reach.COMMUNES)),
  JANUSZEWSKI_BAND_SHARE(Declaration.of(
          "januszewski_band_share",
          "Tỷ lệ hộ theo dải chỉ số Januszewski",
          "Share of holdings by Januszewski band",
          ValueUnit.PERCENT)
      .formula("Cách tính như với chỉ số Simmons.", "As for Simmons.")
      .source("Bands: Akkaya Aslan")
      .needs(Parcels.TABLE, ParcelHolders.TABLE)
      .reveals(LandParts.HOLDINGS, LandParts.HELD, LandParts.JANUSZEWSKI_BAND + "*")
      .basis(Basis.OURS)
      .categories(Categories.listed(Band.values()))
      .measure(Measure.shares("januszewski_band", Band.codes()))
      .reach(Reach.COMMUNES)),
  ARRANGEMENT_AREA(Declaration.of(
          "arrangement_area",
          "Diện tích tập trung, tích tụ",
          "Consolidated area",
          ValueUnit.HECTARES)
      .formula(
          "Diện tích của các phương thức còn hiệu lực vào ngày cuối kỳ, theo phương thức (category); tap_trung và tich_tu là hai nhóm theo luật.",
          "Area of the arrangements in force on the period's last day by mode (category); categories tap_trung and tich_tu are their legal families.")
      .source("Luật Đất đai 2024 Điều 192, 193", "Land Law 2024, Articles 192 and 193")
      .categories(Categories.listed(LandMode.values(), LandFamily.values()))
      .needs(LandArrangements.TABLE)
      .reveals(LandParts.ARRANGEMENTS, "*")
      .basis(Basis.OFFICIAL)
      .measure(Measure.sum("area_m2"))
      .polarity(Polarity.MORE_IS_BETTER)
      .reach(Reach.COMMUNES));

  private final Declaration declaration;

  LandIndicators(Declaration declaration) {
    this.declaration = declaration;
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }
}
