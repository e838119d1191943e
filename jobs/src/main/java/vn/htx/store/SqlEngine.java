package vn.htx.store;

import org.apache.spark.sql.types.StructType;

/** Makes tables of one lake by SQL over Parquet files. */
public interface SqlEngine {
  /** Writes the result of a query; its columns are those of the schema. */
  StoredTable write(Recipe recipe, StructType schema, SqlQuery query);
}
