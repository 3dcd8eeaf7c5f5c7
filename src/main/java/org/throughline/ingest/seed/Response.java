package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.CONTRADICTION;

import org.throughline.claim.ResponseKind;
import org.throughline.fact.Basis;
import org.throughline.ingest.table.Column;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Choice;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Value;

/**
 * A party that was asked, and what became of it.
 *
 * @param askedBy the source that asked; null where none is named
 * @param evidence the claim that says so
 */
record Response(
    String story,
    int position,
    ResponseKind kind,
    String party,
    String askedBy,
    String about,
    Basis aboutBasis,
    String evidence) {

  static final Table<Response> TABLE =
      Table.<Response>identified("response")
          .within("story_id", Story.TABLE, Response::story)
          .key(Column.number("position", Response::position))
          .choice("kind", ResponseKind.class, Response::kind)
          .to("party_id", Party.TABLE, Response::party)
          .to("to_id", Party.TABLE, Response::askedBy)
          .to("about_id", Claim.TABLE, Response::about)
          .choice("about_basis", Basis.class, Response::aboutBasis)
          .to("evidence_id", Claim.TABLE, Response::evidence);

  static void readAll(Value responses, Filing filing) {
    responses.eachItem((position, item) -> item.object(fields -> read(position, fields, filing)));
  }

  private static Response read(int position, Fields fields, Filing filing) {
    var basis = fields.optional("about-basis").as(Choice.among(PartialDate.KNOWN));
    if (fields.has("about") != fields.has("about-basis")) {
      var wrong = fields.has("about") ? "a subject without a basis" : "a basis without a subject";
      fields.wrong(CONTRADICTION, wrong, "give 'about' and 'about-basis', or neither");
    }
    var response =
        new Response(
            filing.story,
            position,
            fields.required("kind").as(Choice.of(ResponseKind.class)),
            filing.party(fields.required("party")),
            filing.refer(fields.optional("to"), Kind.SOURCE),
            filing.claim(fields.optional("about")),
            basis == null ? Basis.UNKNOWN : basis,
            filing.claim(fields.required("claim")));
    filing.add(TABLE, response, fields.at());
    if (response.about != null && response.about.equals(response.evidence)) {
      fields.wrong(CONTRADICTION, "a response about its own evidence", "name two claims");
    }
    return response;
  }
}
