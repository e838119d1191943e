/** Answers for programs: lists as JSON and CSV, and the document that describes them. */
package vn.htx.dashboard.serve.api;
