package vn.htx.linkage;

import java.util.Optional;
import vn.htx.model.Bilingual;

/**
 * A cooperative that a row may mean.
 *
 * @param name its latest name
 * @param place names, else codes, of its latest units; empty when the register has none
 * @param score 0 to 1 with three decimals, from {@link LinkScore}; it orders candidates and is not a probability
 * @param reason what agrees and what does not
 */
public record Candidate(
    String coopId, String name, Optional<String> place, double score, Bilingual reason) {}
