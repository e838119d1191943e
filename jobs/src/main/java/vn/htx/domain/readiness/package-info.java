/** Digital readiness, from the datasets to the charts. */
package vn.htx.domain.readiness;
