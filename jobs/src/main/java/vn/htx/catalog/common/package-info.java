/** The tables of no domain. */
package vn.htx.catalog.common;
