package org.throughline.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.CRC32;
import org.throughline.cache.Gzip;

/** A file for browsers, kept as they take it: the largest has 3 MB, and 0.8 MB compressed. */
record Asset(String mediaType, String etag, Buffer gzip) {

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html", "css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

  /**
   * From the class path, and not through Vert.x, which copies such files to a writable directory.
   */
  static Asset of(String resource) {
    try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Not packaged: " + resource);
      }
      var extension = resource.substring(resource.lastIndexOf('.') + 1);
      return of(MEDIA_TYPES.get(extension), in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Asset of(String mediaType, byte[] content) {
    var checksum = new CRC32();
    checksum.update(content);
    // weak: the same for the compressed and the plain form
    var etag = "W/\"%x-%x\"".formatted(content.length, checksum.getValue());
    return new Asset(mediaType, etag, Buffer.buffer(Gzip.thoroughly(content)));
  }

  /** To whoever asks with GET or HEAD, and has not got it already. */
  void send(RoutingContext context) {
    context
        .response()
        .putHeader("Cache-Control", "no-cache") // ask each time: a new release shows at once
        .putHeader("Vary", "Accept-Encoding");
    context.etag(etag);
    if (context.isFresh()) {
      context.response().setStatusCode(304).end();
    } else if (Conditions.takesGzip(context.request().headers())) {
      context.response().putHeader("Content-Encoding", "gzip");
      Responses.send(context, mediaType, 200, gzip);
    } else {
      Responses.send(context, mediaType, 200, Buffer.buffer(Gzip.plain(gzip.getBytes())));
    }
  }
}
