/**
 * The parts of a cooperative's written name: legal form, activities, proper name, number, the place at its end. JDK
 * only, except for the vocabulary of legal forms.
 */
package vn.htx.linkage.name;
