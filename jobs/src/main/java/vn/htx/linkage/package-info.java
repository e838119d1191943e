/**
 * Finds the coop_id of the register for rows of any file that name a cooperative, however it is spelt. Spark-free and
 * serializable for Spark tasks.
 *
 * <pre>
 * Register.of(entries, unitNames)          every spelling, code and place of each coop_id
 *     .withAnswers(Answers.of(rows).map()) the clerk's answers; staleAnswers() are not applied
 *     .find(wanted)                        → Link: Exact, Doubtful with candidates for the clerk, Unknown
 * wanted.questionId()                      the key of the question to the clerk, and of its answer
 * </pre>
 *
 * A row is linked with certainty by the Alliance's own id, by its tax code, or by exactly matching name, legal form and
 * place, and only where nothing in the row contradicts it; everything else becomes a question to the clerk.
 */
package vn.htx.linkage;
