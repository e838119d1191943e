/** DuckDB over the published version: SQL in, records out; read-only. No Spark from here on. */
package vn.htx.query;
