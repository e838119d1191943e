/** Personal numbers and names: their normal forms, and the masking of personal data. */
package vn.htx.text.personal;
