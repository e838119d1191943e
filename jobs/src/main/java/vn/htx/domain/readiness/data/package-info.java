/** Digital readiness: tables, codes and indicators. JDK only; what other domains may read. */
package vn.htx.domain.readiness.data;
