/** Forms of KoboToolbox and ODK: questions, repeats, multiple choice, review states, XLSForms. */
package vn.htx.ingest.form;
