/** Digital readiness: formulas, without Spark. */
package vn.htx.domain.readiness.maths;
