/** The register of cooperatives: charts, tables and sentences of the page. */
package vn.htx.domain.register.view;
