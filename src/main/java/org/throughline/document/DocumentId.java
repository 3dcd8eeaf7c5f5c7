package org.throughline.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/**
 * What a request or a manifest calls a document: the SHA-256 of its text, or a name that a build
 * gave it.
 *
 * @param value 64 hexadecimal digits in lower case are a hash, anything else is a name
 * @see <a
 *     href="https://graphql.github.io/graphql-over-http/draft/#sec-Appendix-Persisted-Documents"
 *     >GraphQL over HTTP, Persisted Documents</a>
 */
public record DocumentId(String value) {

  private static final String PREFIX = "sha256:";
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._~-]{1,255}");

  /**
   * @param member what the text stands in, for the words of a refusal
   * @throws Problem {@code BAD_REQUEST}
   */
  public static DocumentId of(String text, String member) {
    var digits = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
    if (SHA256.matcher(digits).matches()) {
      return new DocumentId(digits);
    }
    if (NAME.matcher(text).matches()) {
      return new DocumentId(text);
    }
    throw Problem.of(
        ErrorCode.BAD_REQUEST,
        "%s is '%s': it must be `sha256:` and 64 hexadecimal digits in lower case, or a name of at most 255 letters, digits and . _ ~ -"
            .formatted(member, text));
  }

  static DocumentId ofText(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return new DocumentId(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException impossible) { // every JDK has it
      throw new IllegalStateException(impossible);
    }
  }

  boolean isHash() {
    return SHA256.matcher(value).matches();
  }

  /** As a client may send it. */
  @Override
  public String toString() {
    return isHash() ? PREFIX + value : value;
  }
}
