/** How indicators are defined. */
package vn.htx.page.definition;
