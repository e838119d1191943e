/** Credit: tables in, table out. */
package vn.htx.domain.credit.step;
