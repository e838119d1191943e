/** Digital readiness: charts, tables and sentences of the page. */
package vn.htx.domain.readiness.view;
