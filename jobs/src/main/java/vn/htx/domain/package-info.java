/**
 * The domains, each a folder with four packages: {@code data} with its tables and indicators, the only part that other
 * domains may read; {@code maths} with its formulas; {@code step} with the steps from tables to a table; {@code view}
 * with what it shows. This package holds what every domain declares.
 */
package vn.htx.domain;
