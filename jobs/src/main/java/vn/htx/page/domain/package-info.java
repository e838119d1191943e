/** The page of one domain. */
package vn.htx.page.domain;
