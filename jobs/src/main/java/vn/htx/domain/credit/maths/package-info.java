/** Credit: formulas, without Spark. */
package vn.htx.domain.credit.maths;
