package vn.htx.app.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.LONG;
import static vn.htx.catalog.ColumnType.TEXT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.app.Command;
import vn.htx.app.Domains;
import vn.htx.app.SmallWorkspace;
import vn.htx.catalog.Column;
import vn.htx.catalog.Domain;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.config.RuleFile;
import vn.htx.domain.DomainSlice;
import vn.htx.domain.register.RegisterDomain;
import vn.htx.engine.Step;
import vn.htx.model.Bilingual;
import vn.htx.night.Exit;
import vn.htx.page.SectionDeclaration;
import vn.htx.query.DuckDbReader;

/** The recipes of a dataset and of a rule, as {@code CONTRIBUTING.md} has them: an enum, a contract, a file. */
@SparkTest
class AddedDatasetTest {
  /** One cooperative's hives. Key: coop_id. */
  enum Hives implements Field {
    COOP_ID(required("coop_id", TEXT, "Mã HTX", "Cooperative", "Its id.")),
    HIVES(required("hives", LONG, "Số đàn", "Hives", "On the day.").unit("đàn")),
    SOLD(optional("sold", LONG, "Số đàn đã bán", "Hives sold", "Within the year.")
        .unit("đàn")),
    SOURCE_FILE(required("source_file", TEXT, "Tệp nguồn", "Source file", "Path in the inbox.")),
    SOURCE_SHEET(optional("source_sheet", TEXT, "Trang tính", "Source sheet", "Of a workbook.")),
    SOURCE_ROW(required("source_row", INTEGER, "Dòng nguồn", "Source row", "Physical row."));

    static final Table TABLE = new Table(
        "hives",
        Table.Layer.CLEAN,
        Bilingual.of("Đàn ong", "Hives"),
        "One cooperative's hives.",
        List.of(values()),
        List.of(COOP_ID));

    private final Column column;

    Hives(Column column) {
      this.column = column;
    }

    @Override
    public Column column() {
      return column;
    }
  }

  private static final String CONTRACT = """
      apiVersion: v3.1.0
      kind: DataContract
      id: htx-hives
      name: Hives
      version: 1.0.0
      status: active
      domain: register
      description: {purpose: Bees., usage: One row a cooperative., limitations: Made up.}
      customProperties:
        - {property: delivery, value: upsert}
        - {property: effectiveDate, value: none}
        - {property: corrections, value: '_(dinh-chinh|correction)'}
      schema:
        - name: hives
          logicalType: object
          physicalType: table
          businessName: Đàn ong
          description: One cooperative's hives.
          customProperties:
            - {property: labelEn, value: Hives}
            - property: rowRules
              value:
                - id: sold_more_than_kept
                  compare: {left: sold, operator: '<=', right: hives}
                  severity: error
                  vi: Số đàn đã bán lớn hơn số đàn. Sửa một trong hai số.
                  en: More hives were sold than there are. Mend one of the two.
          quality:
            - metric: duplicateValues
              dimension: uniqueness
              description: No key occurs twice within one delivery.
              mustBe: 0
              arguments: {properties: [coop_id]}
          properties:
            - name: coop_id
              businessName: Mã HTX
              description: Its id.
              logicalType: string
              physicalType: VARCHAR
              required: true
              primaryKey: true
              primaryKeyPosition: 1
              customProperties: [{property: labelEn, value: Cooperative}]
            - name: hives
              businessName: Số đàn
              description: On the day.
              logicalType: integer
              physicalType: BIGINT
              required: true
              logicalTypeOptions: {minimum: 0}
              customProperties:
                - {property: labelEn, value: Hives}
                - {property: unit, value: đàn}
                - property: rules
                  value:
                    range:
                      severity: error
                      vi: Số đàn không được âm.
                      en: The number of hives is not negative.
            - name: sold
              businessName: Số đàn đã bán
              description: Within the year.
              logicalType: integer
              physicalType: BIGINT
              required: false
              customProperties:
                - {property: labelEn, value: Hives sold}
                - {property: unit, value: đàn}
      """;

  /** The register with one dataset more. */
  private static final class WithHives implements DomainSlice {
    private final DomainSlice register = new RegisterDomain();

    @Override
    public Domain declared() {
      Domain declared = register.declared();
      var tables = new ArrayList<Table>(declared.tables());
      tables.add(Hives.TABLE);
      return new Domain(
          declared.id(), tables, declared.indicators(), declared.codes(), declared.checks());
    }

    @Override
    public List<RuleFile<?>> ruleFiles() {
      return register.ruleFiles();
    }

    @Override
    public List<Step> steps() {
      return register.steps();
    }

    @Override
    public SectionDeclaration view() {
      return register.view();
    }
  }

  @TempDir
  private Path folder;

  @Test
  void rowsOfANewDatasetAreCheckedByItsContractAndStandInItsTable() throws IOException {
    var slices = new ArrayList<>(Domains.ALL.all());
    slices.set(0, new WithHives());
    SmallWorkspace workspace = SmallWorkspace.in(folder)
        .with("../contracts/hives.yaml", CONTRACT)
        .with("hives/2026.csv", """
            Mã HTX,Số đàn,Số đàn đã bán
            MP-0001,12,3
            MP-0002,5,6
            MP-0003,-1,
            """);

    int exit = Command.nightWith(slices, folder);

    assertThat(exit).isEqualTo(Exit.LEFT_OUT);
    var files = workspace.lake().files(workspace.manifest(), "hives").orElseThrow();
    try (DuckDbReader table = DuckDbReader.over(Map.of("hives", files))) {
      assertThat(table
              .query("SELECT concat_ws(' ', coop_id, hives, sold, source_row) AS line FROM hives")
              .rows())
          .extracting(row -> row.text("line"))
          .containsExactly("MP-0001 12 3 2");
    }
    assertThat(workspace.ask("""
                SELECT source_row || ' ' || rules AS line FROM rejected
                WHERE dataset = 'hives' ORDER BY source_row""").rows())
        .extracting(row -> row.text("line"))
        .containsExactly("3 hives.sold_more_than_kept", "4 hives.hives.range");
  }
}
