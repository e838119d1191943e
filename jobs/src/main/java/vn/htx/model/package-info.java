/** The vocabulary of the product: records, enums and sealed types that every other package speaks. JDK only. */
package vn.htx.model;
