/** Land consolidation: formulas, without Spark. */
package vn.htx.domain.land.maths;
