/**
 * Contracts, frameworks, rules and workspace settings: YAML in, checked records out. Every problem of every file is
 * reported at once, with file and path; an unknown key is a problem.
 */
package vn.htx.config;
