/** Land consolidation: charts, tables and sentences of the page. */
package vn.htx.domain.land.view;
