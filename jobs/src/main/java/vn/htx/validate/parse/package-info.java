/** Files to parsed tables by Spark, many files and parts of files side by side. */
package vn.htx.validate.parse;
