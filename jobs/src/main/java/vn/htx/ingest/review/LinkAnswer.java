package vn.htx.ingest.review;

import java.io.Serializable;

/**
 * A person's answer to a question about a cooperative; questions without an answer are not included.
 *
 * @param questionId as in the list of questions
 * @param answer as written: a cooperative's id, or a word for none
 * @param file the review file that states it
 * @param row its physical row there
 */
public record LinkAnswer(String questionId, String answer, String file, int row)
    implements Serializable {
  private static final long serialVersionUID = 1L;
}
