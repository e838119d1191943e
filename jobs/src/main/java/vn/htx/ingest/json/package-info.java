/** Submissions of KoboToolbox's API, read as the sheets of its export. */
package vn.htx.ingest.json;
