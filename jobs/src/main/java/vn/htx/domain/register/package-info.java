/** The register of cooperatives, from the datasets to the charts. */
package vn.htx.domain.register;
