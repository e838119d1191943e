/** Cooperatives: which of them answer to filters over all domains together, and all that is known of one. */
package vn.htx.page.cooperative;
