package vn.htx.dashboard.serve.visit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import vn.htx.dashboard.serve.account.Borrowers;
import vn.htx.dashboard.serve.account.Caller;
import vn.htx.model.Bilingual;
import vn.htx.page.PageData;
import vn.htx.page.Scope;
import vn.htx.page.cooperative.CooperativeDeclaration;
import vn.htx.page.cooperative.CooperativeList;
import vn.htx.query.DuckDbReader;

/**
 * A page of a version that someone looks at.
 *
 * @param parameters the parts of the path, by name
 * @param caller who looks at it
 * @param addressing how the page links to others
 */
public record Visit(
    Edition edition,
    Address address,
    Map<String, String> parameters,
    Caller caller,
    Addressing addressing) {
  public Visit {
    parameters = Map.copyOf(parameters);
  }

  /** Of a page that a server shows. */
  public Visit(Edition edition, Address address, Map<String, String> parameters, Caller caller) {
    this(edition, address, parameters, caller, Addressing.SERVED);
  }

  public Scope scope() {
    return edition.scope();
  }

  /** The version's charts as SVG. */
  public Pictures pictures() {
    return edition.pictures();
  }

  /** The frame of a page with this title. */
  public Frame frame(Bilingual title) {
    return new Frame(
        title,
        address,
        Optional.of(PageData.Heading.of(scope())),
        caller,
        addressing,
        edition.pictures());
  }

  /**
   * Of what domains tell of single cooperatives, what the caller may see.
   *
   * @throws Refusal when something is chosen by what the caller may not see: the answer would tell it
   */
  public List<CooperativeDeclaration> visible(List<CooperativeDeclaration> declared) {
    if (caller.person().worksWithCooperatives()) {
      return declared;
    }
    List<CooperativeDeclaration> visible =
        declared.stream().filter(domain -> !domain.isConfidential()).toList();
    Set<String> hidden = new TreeSet<>(CooperativeList.names(declared));
    hidden.removeAll(CooperativeList.names(visible));
    boolean isByHidden = address.state().keySet().stream().anyMatch(hidden::contains)
        || CooperativeList.orderedBy(address.state())
            .filter(id -> declared.stream()
                .filter(CooperativeDeclaration::isConfidential)
                .anyMatch(domain -> domain.has(id)))
            .isPresent();
    if (isByHidden) {
      throw Refusal.needsRole();
    }
    return visible;
  }

  /**
   * Who took these loans. Only the fund officer is told; for anybody else the list is not even read.
   *
   * @param loans that the page shows, by their ids
   */
  public Borrowers.Named borrowers(Borrowers all, Collection<String> loans) {
    return caller.person().seesBorrowers() && !loans.isEmpty()
        ? all.of(loans)
        : Borrowers.Named.NOBODY;
  }

  /** A part of the path by its name. */
  public String parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).orElseThrow();
  }

  /** What was chosen under a name. */
  public Optional<String> chosen(String name) {
    return Optional.ofNullable(address.state().get(name));
  }

  /** What a reading of the version with all its tables gives. */
  public <T> T readTables(BiFunction<DuckDbReader, Scope, T> reading) {
    return edition.readTables(tables -> reading.apply(tables, scope()));
  }

  /** What a reading of the version gives. */
  public <T> T read(BiFunction<DuckDbReader, Scope, T> reading) {
    return edition.read(published -> reading.apply(published, scope()));
  }
}
