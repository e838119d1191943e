/**
 * The rules that files are held to: those of the contracts, and those that apply whatever a contract says.
 */
package vn.htx.config.rule;
