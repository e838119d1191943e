/**
 * A written name of a cooperative taken apart: legal form, activities, proper name, number, the place at its end. JDK
 * only but for the vocabulary of legal forms.
 */
package vn.htx.linkage.name;
