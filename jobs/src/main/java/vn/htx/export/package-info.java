/** Files for people to work with: correction workbooks and questions. */
package vn.htx.export;
