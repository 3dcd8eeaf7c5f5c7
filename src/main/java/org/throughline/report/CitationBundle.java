package org.throughline.report;

import org.eclipse.microprofile.graphql.Description;

/**
 * The evidence of something reported as one document. The functions {@code prov_jsonld}, {@code
 * schema_org}, {@code ninjs} and {@code csl_json} write it.
 */
@Description(
    "The evidence of something reported as one document of a standard, to hand on. The same facts give the same document, byte by byte, on every installation with the same base of addresses.")
public record CitationBundle(
    @Description("The document's media type.") String mediaType,
    @Description(
            "The SHA-256 of the document in UTF-8, in hexadecimal digits: it changes when the document does, and only then.")
        String etag,
    @Description(
            "The document: JSON in one line, without a less-than sign. What an article does not name is absent from it.")
        String document) {}
