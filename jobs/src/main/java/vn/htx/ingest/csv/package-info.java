/** Text files: encoding, separator and records, found in one pass over the bytes while they are hashed. */
package vn.htx.ingest.csv;
