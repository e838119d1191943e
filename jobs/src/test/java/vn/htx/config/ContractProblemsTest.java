package vn.htx.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.htx.app.Domains;
import vn.htx.catalog.Table;
import vn.htx.model.Problem;

/** Each case takes an installed contract, breaks one thing and reads it again. */
class ContractProblemsTest {
  private static List<String> problemsOf(String dataset, String before, String after)
      throws IOException {
    String yaml = Files.readString(ContractsTest.INSTALLATION.resolve(dataset + ".yaml"));
    assertThat(yaml).contains(before);
    Table table = Domains.CATALOG.find(dataset).orElseThrow();
    var problems = new Problems();
    int at = yaml.indexOf(before);
    ContractReader.parse(
        dataset + ".yaml",
        yaml.substring(0, at) + after + yaml.substring(at + before.length()),
        Domains.CATALOG,
        table,
        problems);
    return problems.found().stream().map(Problem::text).toList();
  }

  @ParameterizedTest(name = "{1} → {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "loans | physicalType: INTEGER | physicalType: BIGINT | properties[7](term_months).physicalType | INTEGER",
        "loans | logicalType: date | logicalType: string | properties[6](disbursed_on).logicalType | as in the catalog",
        "loans | required: true | required: false | properties[0](loan_id).required | true",
        "loans | value: đồng | value: triệu đồng | (principal).customProperties[1].value(unit) | đồng",
        "loans | businessName: Mã khoản vay | businessName: Mã vay vốn | (loan_id).businessName | Mã khoản vay",
        "loans | apiVersion: v3.1.0 | apiVersion: v2.2.2 | apiVersion | v3.1.0, v3.0.2",
        "loans | value: upsert | value: replace | (delivery) | snapshot, append, upsert",
        "loans | column: disbursed_on | column: disbursed | (effectiveDate).column | did you mean 'disbursed_on'?",
        "loans | severity: error | severity: eror | .severity | did you mean 'error'?",
        "loans | left: disbursed_on | left: lender | (due_after_disbursed).compare | two numbers or two dates",
        "loans | operator: '<=' | operator: '=<' | compare.operator | <, <=, =, >=, >",
        "loans | codes: [HTX] | codes: [HXT] | needs.codes[0] | did you mean 'HTX'?",
        "loans | to: cooperatives.coop_id | to: cooperatives.coop | relationships[0].to | cooperatives.coop_id",
        "loans | value: borrower_kind | value: borower_kind | (codeList) | did you mean 'borrower_kind'?",
        "loans | - code: TV | - code: TVIEN | allowedValues | TV (Thành viên / Member)",
        "loans | property: headers | property: header | customProperties[1].property | did you mean 'headers'?",
        "loans | classification: x | classification: personal | (loan_id).classification | not personal",
        "parcel_holders | classification: personal | classification: public | (holder_id).classification | the column is hashed",
        "cooperatives | path: '(?<![0-9])(?<date> | path: '(?<![0-9])(?<day> | (effectiveDate).path | (?<date>...)",
        "cooperatives | pattern: '^\\d{10} | pattern: '^[\\d{10} | (tax_code).logicalTypeOptions.pattern | regular expression",
        "cooperatives | check: tax_code | check: tax | (rules).shape.check | tax_code",
        "cooperatives | plus: [members_opening, | plus: [name, | (members_balance).balance | numbers only",
        "cooperatives | minimum: 0 | minimun: 0 | (members_opening).logicalTypeOptions | did you mean 'minimum'?",
        "cooperatives | properties: [coop_id] | properties: [name] | quality[0].arguments.properties | coop_id",
        "cooperatives | value: snapshot | value: append | cooperatives | valid_from, valid_to",
        "targets | value: none | value: nowhere | (effectiveDate) | none",
        "parcels | value: folder | value: office | (snapshotScope) | dataset, folder"
      })
  void aWrongThingIsToldWithItsPlaceAndWhatMayStand(
      String dataset, String before, String after, String where, String allowed)
      throws IOException {
    String from = before.equals("classification: x") ? "unique: true" : before;
    String to = before.equals("classification: x") ? "unique: true\n        " + after : after;

    assertThat(problemsOf(dataset, from, to))
        .anySatisfy(text -> assertThat(text).contains(dataset + ".yaml", where, allowed));
  }

  @Test
  void aKeyThatDiffersFromTheCatalogIsTold() throws IOException {
    assertThat(problemsOf("loan_payments", "primaryKeyPosition: 2", "primaryKeyPosition: 1"))
        .singleElement()
        .satisfies(text -> assertThat(text)
            .contains(
                "key differs", "(payment_id)", "primaryKeyPosition 1", "loan_id, payment_id"));
    assertThat(problemsOf("survey_sample", "primaryKey: true", "primaryKey: false"))
        .singleElement()
        .satisfies(text -> assertThat(text).contains("(round)", "primaryKey: false"));
    assertThat(problemsOf(
            "loan_payments",
            "primaryKeyPosition: 2",
            "primaryKeyPosition: 2\n        unique: true"))
        .singleElement()
        .satisfies(text -> assertThat(text).contains("unique: true"));
  }

  @Test
  void anUnknownColumnIsToldAndTheMissingOneToo() throws IOException {
    assertThat(problemsOf("loans", "- name: purpose", "- name: purposes"))
        .satisfiesExactlyInAnyOrder(
            text -> assertThat(text).contains("found: purposes", "did you mean 'purpose'?"),
            text -> assertThat(text).contains("leaves out columns", "found: purpose"));
  }

  @Test
  void anUnknownKeyIsToldWithTheNearest() throws IOException {
    assertThat(problemsOf("loans", "businessName: Mã khoản vay", "bussinessName: Mã khoản vay"))
        .anySatisfy(text ->
            assertThat(text).contains("Unknown configuration key", "did you mean 'businessName'?"));
  }

  @Test
  void aHeaderOfTwoColumnsIsTold() throws IOException {
    assertThat(problemsOf("loans", "- Mã bên vay", "- so hop dong"))
        .singleElement()
        .satisfies(
            text -> assertThat(text).contains("one column only", "so hop dong → loan_id, coop_id"));
  }

  @Test
  void aTextOfTwoCodesIsTold() throws IOException {
    assertThat(problemsOf("loans", "aliases: [HTX vay, ", "aliases: [cá nhân, "))
        .singleElement()
        .satisfies(text -> assertThat(text).contains("one code only", "Cá nhân → HTX, TV"));
  }

  @Test
  void boundsWithoutTheirSentenceAreTold() throws IOException {
    assertThat(problemsOf(
            "loan_schedule",
            "primaryKeyPosition: 1",
            "primaryKeyPosition: 1\n        logicalTypeOptions: {pattern: 'HD-.*'}"))
        .singleElement()
        .satisfies(text -> assertThat(text)
            .contains("A rule lacks its text", "(loan_id)", "shape: {severity, vi, en}"));
  }

  @Test
  void aRuleWithNothingToCheckIsTold() throws IOException {
    assertThat(problemsOf("loans", "minimum: 1\n          maximum: 360", "{}"))
        .anySatisfy(text -> assertThat(text).contains("nothing to check", "(rules).range"));
  }

  @Test
  void whatIsWrongInOneFileIsToldAllAtOnce() throws IOException {
    String yaml = Files.readString(ContractsTest.INSTALLATION.resolve("loans.yaml"))
        .replace("kind: DataContract", "kind: Contract")
        .replace("value: upsert", "value: replace")
        .replace("operator: '<='", "operator: '=<'");
    var problems = new Problems();

    ContractReader.parse(
        "loans.yaml", yaml, Domains.CATALOG, Domains.CATALOG.find("loans").orElseThrow(), problems);

    assertThat(problems.found()).hasSize(3);
  }

  @Test
  void anEmptyDocumentIsProblemsNotAFailure() {
    var problems = new Problems();

    Contract contract = ContractReader.parse(
        "loans.yaml", "", Domains.CATALOG, Domains.CATALOG.find("loans").orElseThrow(), problems);

    assertThat(contract.columns()).isEmpty();
    assertThat(problems.found()).hasSizeGreaterThan(5);
  }
}
