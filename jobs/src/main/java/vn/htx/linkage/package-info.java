/**
 * The same cooperative under many spellings: rows of any file to the coop_id of the register. Spark-free, made to be
 * carried to tasks.
 *
 * <pre>
 * Register.of(entries, unitNames)          every spelling, code and place of each coop_id
 *     .withAnswers(Answers.of(rows).map()) what the clerk decided; staleAnswers() are not applied
 *     .find(wanted)                        → Link: Exact, Doubtful with candidates for the clerk, Unknown
 * wanted.questionId()                      by which a doubtful row is asked, and answered
 * </pre>
 *
 * A row is linked for certain by the Alliance's own id, by its tax code, or by name, legal form and place, exactly, and
 * only where nothing in it speaks against that; everything else is asked.
 */
package vn.htx.linkage;
