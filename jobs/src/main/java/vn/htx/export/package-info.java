/** Files for people to work with: correction workbooks and questions, figures and annexes. */
package vn.htx.export;
