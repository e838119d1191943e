package vn.htx.domain;

import vn.htx.config.rule.StandingRule;

/**
 * What a domain says of one delivered sheet.
 *
 * @param column the column it is about; empty for none
 * @param firstRow physical row of the first place
 * @param found what stands there, as people read it; no personal data
 */
public record Remark(
    StandingRule rule,
    String dataset,
    String file,
    String sheet,
    String column,
    long occurrences,
    int firstRow,
    String found) {}
