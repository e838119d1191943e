/** Options that several commands have. */
package vn.htx.app.option;
