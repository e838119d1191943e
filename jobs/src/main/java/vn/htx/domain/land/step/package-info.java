/** Land consolidation: tables in, table out. */
package vn.htx.domain.land.step;
