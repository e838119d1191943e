/** Digital readiness: scores of answers by a framework, and their figures. */
package vn.htx.indicator.readiness;
