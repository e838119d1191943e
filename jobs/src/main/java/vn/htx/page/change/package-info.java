/** What differs between two versions: figures, and what they were made from. */
package vn.htx.page.change;
