/** Parses files to tables by Spark, many files and parts of files in parallel. */
package vn.htx.validate.parse;
