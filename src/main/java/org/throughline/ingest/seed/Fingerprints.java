package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.CONTRADICTION;

import org.throughline.ingest.yaml.Entry;
import org.throughline.ingest.yaml.Fields;

/**
 * A file beside a story's, with the fingerprints of its articles: they would bury the facts. The
 * two count as one file, see {@link SeedFiles#together}.
 */
final class Fingerprints {

  private Fingerprints() {}

  static Fields read(Fields fields, Draft draft) {
    for (var entry : fields.required("fingerprints").entries()) {
      read(entry, storyOf(fields.at().file()), draft);
    }
    return fields;
  }

  /**
   * @return null of what is not named after a story
   */
  private static String storyOf(String file) {
    return file.startsWith(SeedFiles.FINGERPRINTS) ? SeedFiles.storyOf(file) : null;
  }

  private static void read(Entry entry, String story, Draft draft) {
    var article = draft.refer(entry.key(), Kind.ARTICLE);
    var filed = draft.storyOf(article);
    if (filed != null && story != null && !filed.equals(story)) {
      var right = "move it to %s%s.yaml".formatted(SeedFiles.FINGERPRINTS, filed);
      entry.key().wrong(CONTRADICTION, "an article of another story", right);
    }
    ArticleText.readFingerprint(article, entry.value(), draft);
  }
}
