/** Land consolidation, from the datasets to the charts. */
package vn.htx.domain.land;
