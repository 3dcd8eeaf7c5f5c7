package org.throughline.document;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.identity.Token;

/** A front end's build, with the token of an admin. */
public final class Build {

  static final String PATH = "/graphql/documents";

  private Build() {}

  public static String admin() {
    return Token.good().roles("admin").toString();
  }

  static RequestSpecification asAdmin() {
    return given().header("Authorization", "Bearer " + admin());
  }

  /** Registers documents under their hashes. */
  public static void registers(String... documents) {
    var manifest = new LinkedHashMap<String, String>();
    Arrays.stream(documents).forEach(each -> manifest.put(hash(each), each));
    sends(manifest).then().statusCode(200);
  }

  static Response sends(Object manifest) {
    return asAdmin().contentType(ContentType.JSON).body(manifest).post(PATH);
  }

  static void removes(String id) {
    asAdmin().delete(PATH + "/" + id).then().statusCode(204);
  }

  /** 64 digits, without a prefix. */
  public static String hash(String document) {
    return DocumentId.ofText(document).value();
  }

  /** What Apollo's clients send as {@code extensions}. */
  static Map<String, Object> persistedQuery(String hash) {
    return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
  }
}
