/** Submissions of KoboToolbox as its API gives them, as the sheets that its export would have. */
package vn.htx.ingest.json;
