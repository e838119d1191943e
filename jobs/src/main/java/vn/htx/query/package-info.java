/** DuckDB over the published version: SQL in, records out, read-only. Nothing here needs Spark. */
package vn.htx.query;
