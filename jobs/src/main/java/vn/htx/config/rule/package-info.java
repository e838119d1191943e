/** The rules that files are checked by: those of the contracts, and those that apply whatever a contract says. */
package vn.htx.config.rule;
