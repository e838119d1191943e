/** Credit: charts, tables and sentences of the page. */
package vn.htx.domain.credit.view;
