package vn.htx.dashboard.serve.desk;

import vn.htx.model.Bilingual;

/**
 * Who did what.
 *
 * @param at day and time as people write them
 * @param file with personal data masked; may be empty
 * @param detail such as a reason, masked too; may be empty
 */
public record LogLine(String at, String person, Bilingual what, String file, String detail) {}
