/**
 * People's responses to reports of earlier nights: corrected rows, cleaning logs, excluded files with reasons, answers
 * to questions about cooperatives. All are in the workspace's folder {@code review/} and are read together
 * ({@link vn.htx.ingest.review.Review}); a file of another kind, or a row that cannot be applied, gives a remark.
 */
package vn.htx.ingest.review;
