/** Forms of KoboToolbox and ODK: questions, repeats, answers of several choices, review states, XLSForms. */
package vn.htx.ingest.form;
