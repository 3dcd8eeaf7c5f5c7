package org.throughline.report;

import org.eclipse.microprofile.graphql.Description;

/** The standards in which evidence is written. */
@Description("A standard in which evidence is written.")
public enum BundleFormat {
  @Description(
      "W3C PROV as PROV-JSONLD: the fact is derived from reports, a report from its article and from the accounts of its chain, and these are attributed to newsrooms, people, bodies and sources. All of it is there.")
  PROV_JSONLD,
  @Description(
      "schema.org as JSON-LD: a Claim that appears in NewsArticles, with a Quotation for each report that has a wording. No ClaimReview and no rating: nothing here says what is the case.")
  SCHEMA_ORG,
  @Description(
      "IPTC ninjs 3.0: one composite item with an associated item for each article that reports it.")
  NINJS,
  @Description("CSL-JSON 1.0.2: a bibliography with an item for each article that reports it.")
  CSL_JSON
}
