/** Administrative units: the profile of one, and several beside each other. */
package vn.htx.page.unit;
