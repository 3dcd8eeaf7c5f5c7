package org.throughline.cache;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** An answer that everybody gets the same, and what is made from it when somebody first asks. */
public final class SharedAnswer {

  private final Buffer body;
  private final List<String> keys;
  private volatile String etag;
  private volatile Buffer gzip;

  /**
   * @param keys by which a CDN may be told to forget it
   */
  public SharedAnswer(Buffer body, List<String> keys) {
    this.body = body;
    this.keys = keys;
  }

  public Buffer body() {
    return body;
  }

  public List<String> keys() {
    return keys;
  }

  /**
   * Of the bytes alone, so that it is the same on every node and after each start. Weak: the same
   * for the compressed and the plain form.
   */
  public String etag() {
    if (etag == null) {
      var hash = Arrays.copyOf(sha256(body.getBytes()), 15);
      etag = "W/\"" + Base64.getUrlEncoder().encodeToString(hash) + "\"";
    }
    return etag;
  }

  public Buffer gzip() {
    if (gzip == null) {
      gzip = Buffer.buffer(Gzip.quickly(body.getBytes()));
    }
    return gzip;
  }

  /** In bytes, with the compressed form, which JSON has a fifth of its size in. */
  int size() {
    return body.length() + body.length() / 4;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) { // every Java has it
      throw new IllegalStateException(impossible);
    }
  }
}
