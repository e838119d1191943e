package vn.htx.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.catalog.Column;
import vn.htx.model.Problem;
import vn.htx.text.MatchKey;
import vn.htx.text.number.MeasureUnit;
import vn.htx.text.number.Region;
import vn.htx.text.number.UnitNote;

/** Headers as a contract lists them: a text, or {@code {name, unit}} where the amounts below are in another unit. */
final class HeaderUnits {
  private final Optional<MeasureUnit> wanted;

  HeaderUnits(Column column) {
    wanted = MeasureUnit.find(column.unit(), Region.BAC_BO);
  }

  static String name(Node header) {
    return header.isScalar() ? header.text() : header.child("name").text();
  }

  /** The stated units, by match key of the header. A unit that contradicts the header itself is a problem. */
  Map<String, MeasureUnit> of(List<Node> headers) {
    var units = new LinkedHashMap<String, MeasureUnit>();
    for (Node header : headers) {
      if (!header.isScalar()) {
        header.onlyKeys("name", "unit");
        Node stated = header.child("unit");
        unit(stated).ifPresent(unit -> {
          units.put(MatchKey.of(name(header)), unit);
          UnitNote.inHeader(name(header))
              .map(UnitNote::unit)
              .filter(own -> own.dimension() == unit.dimension() && own != unit)
              .ifPresent(own -> stated
                  .problems()
                  .add(Problem.of(
                          "Đơn vị khác với đơn vị trong tên cột",
                          "The unit is not the one that the header states")
                      .at(stated.where())
                      .found(stated.text())
                      .allowed(own.label().vi())));
        });
      }
    }
    return units;
  }

  private Optional<MeasureUnit> unit(Node stated) {
    Optional<MeasureUnit> unit = MeasureUnit.find(stated.text(), Region.BAC_BO)
        .filter(
            found -> wanted.filter(to -> to.dimension() == found.dimension()).isPresent());
    if (unit.isEmpty()) {
      stated.wrong(
          wanted
              .map(to -> "một đơn vị đổi được ra " + to.label().vi())
              .orElse("cột này không có đơn vị"),
          wanted.map(to -> "a unit of " + to.label().en()).orElse("the column has no unit"));
    }
    return unit;
  }
}
