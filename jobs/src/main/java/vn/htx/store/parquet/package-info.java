/** Rows written to Parquet files in the types that Spark's own writer uses, without a Spark plan. */
package vn.htx.store.parquet;
