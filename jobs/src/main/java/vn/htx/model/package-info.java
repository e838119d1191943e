/** The vocabulary of all domains: records, enums and sealed types that every other package uses. JDK only. */
package vn.htx.model;
