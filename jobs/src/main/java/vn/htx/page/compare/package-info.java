/** Chosen units side by side, and the units that are like one. */
package vn.htx.page.compare;
