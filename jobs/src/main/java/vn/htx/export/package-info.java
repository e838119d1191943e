/** What leaves as files for people to work with: correction workbooks. */
package vn.htx.export;
