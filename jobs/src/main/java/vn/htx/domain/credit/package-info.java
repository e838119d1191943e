/** Credit, from the datasets to the charts. */
package vn.htx.domain.credit;
