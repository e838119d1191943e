package vn.htx.domain;

import vn.htx.config.rule.StandingRule;

/**
 * A remark of a domain on one delivered sheet.
 *
 * @param column the column concerned; empty for none
 * @param occurrences number of rows concerned
 * @param firstRow physical row of the first one
 * @param found contents of the first place as shown to people, without personal data
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
