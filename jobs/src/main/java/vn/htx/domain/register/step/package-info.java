/** The register of cooperatives: tables in, table out. */
package vn.htx.domain.register.step;
