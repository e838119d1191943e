package vn.htx.store;

import org.apache.spark.sql.types.StructType;

/** Makes tables of one lake by SQL over Parquet files. */
public interface SqlEngine extends AutoCloseable {
  /** Writes the result of a query in its order, if it has one; its columns are those of the schema. */
  StoredTable write(Recipe recipe, StructType schema, SqlQuery query);

  @Override
  void close();
}
