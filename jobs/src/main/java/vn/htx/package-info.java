/** Nightly analytics of a Cooperative Alliance. */
package vn.htx;
