/**
 * What a clerk has put into {@code review/}: corrections of rejected rows, cleaning logs, exclusions of files, answers to
 * doubtful links. Read as it lies; what cannot be used is a remark with what to do. Spark-free.
 */
package vn.htx.ingest.review;
