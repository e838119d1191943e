package vn.htx.page.cooperative;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/**
 * What a domain tells of single cooperatives, as data. Queries may have {@code {as_of}} in them, which stands for the
 * version's day, and read figures and the named tables.
 *
 * @param id of the domain
 * @param isConfidential whether only those who work with single cooperatives may see it
 * @param tables besides figures and the first domain's; where a version lacks one of them the domain tells nothing
 * @param query a row for each cooperative that something is known of: {@code coop_id} and the traits
 * @param traits of which the list shows those that are {@code listed}, and filters by all
 * @param listed ids of traits
 * @param records tables on the page of one cooperative
 * @param questions that planners ask, over traits of any domain
 */
public record CooperativeDeclaration(
    String id,
    boolean isConfidential,
    Bilingual title,
    List<Table> tables,
    String query,
    List<Trait> traits,
    List<String> listed,
    List<Records> records,
    List<Question> questions) {
  public CooperativeDeclaration {
    tables = List.copyOf(tables);
    traits = List.copyOf(traits);
    listed = List.copyOf(listed);
    records = List.copyOf(records);
    questions = List.copyOf(questions);
  }

  /** Whether a trait of this id is among what it tells. */
  public boolean has(String trait) {
    return traits.stream().anyMatch(each -> each.id().equals(trait));
  }

  /**
   * Rows about one cooperative.
   *
   * @param query with one parameter, the cooperative's id; its columns are the traits', in their order, and after them
   *     {@code source_file, source_sheet, source_row} where rows come from files
   * @param loan the column with the id of a loan, where each row tells of one
   */
  public record Records(
      Bilingual title,
      List<Trait> columns,
      boolean hasSource,
      String query,
      Optional<String> loan) {
    public Records {
      columns = List.copyOf(columns);
    }

    /** Rows that do not each tell of a loan. */
    public Records(Bilingual title, List<Trait> columns, boolean hasSource, String query) {
      this(title, columns, hasSource, query, Optional.empty());
    }
  }

  /**
   * A question as one link.
   *
   * @param filters by their names in an address
   */
  public record Question(Bilingual text, Map<String, String> filters) {
    public Question {
      filters = Map.copyOf(filters);
    }
  }
}
