package vn.htx.ingest.review;

import java.io.Serializable;

/**
 * What a person answered to a question about a cooperative; questions without an answer are left out.
 *
 * @param questionId as the list of questions has it
 * @param answer as written: a cooperative's id, or a word for none
 * @param file the review file that says so
 * @param row its physical row there
 */
public record LinkAnswer(String questionId, String answer, String file, int row)
    implements Serializable {
  private static final long serialVersionUID = 1L;
}
