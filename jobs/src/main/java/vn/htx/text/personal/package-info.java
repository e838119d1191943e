/** Personal numbers and names: their one form, and the masking of what may not be shown. */
package vn.htx.text.personal;
