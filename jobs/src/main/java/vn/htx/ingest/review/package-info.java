/**
 * What people answered to what the nights told them: rejected rows mended, cleaning logs, files excluded with a reason,
 * answers to questions about cooperatives. All of it stands in the workspace's folder {@code review/} and is read at
 * once ({@link vn.htx.ingest.review.Review}); a file that is none of these, or a row that cannot be taken, is a remark.
 */
package vn.htx.ingest.review;
