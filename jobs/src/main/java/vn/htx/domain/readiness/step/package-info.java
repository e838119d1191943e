/** Digital readiness: tables in, table out. */
package vn.htx.domain.readiness.step;
