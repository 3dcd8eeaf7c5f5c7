package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.BAD_FINGERPRINT;
import static org.throughline.ingest.problem.Code.BAD_TEXT;
import static org.throughline.ingest.problem.Code.CONTRADICTION;
import static org.throughline.ingest.yaml.Hashes.HASHES;

import java.util.List;
import org.throughline.article.Fingerprint;
import org.throughline.ingest.problem.Code;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Choice;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Scalar;
import org.throughline.ingest.yaml.Text;
import org.throughline.ingest.yaml.Value;

/**
 * What is kept of an article's text. A text that comes without a licence is fingerprinted and
 * forgotten.
 *
 * @param licence null where the text is
 */
record ArticleText(String article, Fingerprint fingerprint, String licence, String text) {

  /**
   * Those that let anybody keep a whole text, and the word for a text that whoever runs the service
   * owns. What forbids commerce is not among them: who may keep that depends on who keeps it.
   */
  private static final Scalar<String> LICENCE =
      Choice.ofWords(
          List.of("CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-ND-4.0", "LicenseRef-Own"));

  static final Table<ArticleText> TABLE =
      Table.<ArticleText>unidentified("article_text")
          .within("article_id", Article.TABLE, ArticleText::article)
          .hashes("fingerprint", row -> row.fingerprint.hashes())
          .lines("lines", ArticleText::lines)
          .text("licence", ArticleText::licence)
          .text("text", ArticleText::text);

  /** Null where no lines are known. */
  private List<Integer> lines() {
    return fingerprint.lines().isEmpty() ? null : fingerprint.lines();
  }

  /** Of the article's own keys. */
  static void read(String article, Fields fields, Draft draft) {
    var text = fields.optional("text");
    var fingerprint = fields.optional("fingerprint");
    var licence = fields.optional("licence").as(LICENCE);
    if (fields.has("text") && fields.has("fingerprint")) {
      var right = "give the text alone: its fingerprint follows from it";
      fields.wrong(CONTRADICTION, "a text and a fingerprint", right);
    } else if (fields.has("text")) {
      readText(article, text, licence, draft);
    } else if (fields.has("fingerprint")) {
      readFingerprint(article, fingerprint, draft);
    }
    if (fields.has("licence") && !fields.has("text")) {
      fields.wrong(CONTRADICTION, "a licence without a text", "give 'text', or remove 'licence'");
    }
  }

  static void readFingerprint(String article, Value value, Draft draft) {
    var fingerprint = value.as(HASHES);
    if (fingerprint != null) {
      add(new ArticleText(article, fingerprint, null, null), value, draft, BAD_FINGERPRINT);
    }
  }

  private static void readText(String article, Value value, String licence, Draft draft) {
    var text = value.as(Text.WHOLE);
    if (text != null) {
      var kept = licence == null ? null : text;
      add(new ArticleText(article, Fingerprint.of(text), licence, kept), value, draft, BAD_TEXT);
    }
  }

  private static void add(ArticleText row, Value value, Draft draft, Code code) {
    row.fingerprint
        .whatIsWrong()
        .ifPresent(
            wrong ->
                value.wrong(code, wrong, "give the whole text of one article, or leave it out"));
    draft.add(TABLE, row, value.at());
    draft.texts.add(row.article, value);
  }
}
