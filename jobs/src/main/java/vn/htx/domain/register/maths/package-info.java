/** The register of cooperatives: formulas, without Spark. */
package vn.htx.domain.register.maths;
