package org.throughline.edge;

import io.vertx.core.buffer.Buffer;
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

  Buffer plain() {
    return Buffer.buffer(Gzip.plain(gzip.getBytes()));
  }
}
