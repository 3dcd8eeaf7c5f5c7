package org.throughline.edge;

import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import org.jboss.logging.Logger;

/**
 * Where a request ends and the next one begins must be the same for everybody on its way here, or
 * one caller's request becomes the beginning of another's.
 *
 * <p>Most of what is in doubt Netty refuses, with 400 and the end of the connection. It goes on
 * after {@code Transfer-Encoding} beside {@code Content-Length}, of which it forgets the latter
 * before anybody can see it, and after a chunk whose size exceeds 32 bits, of which it forgets the
 * highest. So a request in chunks is answered and is the last of its connection (RFC 9112, 6.3),
 * which takes the place away that a second one would be smuggled to.
 */
@Singleton
class Framing {

  private static final Logger LOG = Logger.getLogger(Framing.class);

  /** How long a caller may go on sending what is not read, so that the answer reaches them. */
  private static final long MILLISECONDS_TO_LISTEN = 1_000;

  /** Connections on which nothing more is answered; HTTP has no place of its own for it. */
  private final Set<HttpConnection> ending =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  void register(@Observes Router router) {
    router
        .route()
        .order(Integer.MIN_VALUE) // before anything else sees it
        .handler(this::handle)
        .failureHandler(this::fail);
  }

  private void handle(RoutingContext context) {
    var request = context.request();
    if (ending.contains(request.connection()) || isNotRead(context)) {
      request.connection().close();
    } else if (request.version() == HttpVersion.HTTP_2) { // has frames
      context.next();
    } else {
      if (isLast(request)) {
        ending.add(request.connection());
      }
      context.addHeadersEndHandler(head -> announceEnd(request));
      context.addEndHandler(end -> end(context));
      refusal(request).ifPresentOrElse(words -> refuse(context, words), context::next);
    }
  }

  /** Whoever asks again without having taken the last answer would have us hold any number. */
  private static boolean isNotRead(RoutingContext context) {
    return context.request().version() != HttpVersion.HTTP_2 && context.response().writeQueueFull();
  }

  private static Optional<String> refusal(HttpServerRequest request) {
    var encodings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
    if (encodings.size() > 1
        || !encodings.stream().allMatch(HttpHeaderValues.CHUNKED::contentEqualsIgnoreCase)) {
      return Optional.of("`Transfer-Encoding` is `chunked` or nothing.");
    }
    if (!encodings.isEmpty() && request.version() == HttpVersion.HTTP_1_0) {
      return Optional.of("`Transfer-Encoding` is of HTTP/1.1.");
    }
    if (request.headers().getAll(HttpHeaderNames.HOST).size() != 1) {
      return Optional.of("Send one `Host`.");
    }
    return request.headers().contains("") ? Optional.of("A header has no name.") : Optional.empty();
  }

  /** HTTP/1.0 has no chunks, and repeated lengths that Netty takes the first of. */
  private static boolean isLast(HttpServerRequest request) {
    return request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING)
        || request.version() == HttpVersion.HTTP_1_0;
  }

  /** An answer before all was read is the last, or the rest would be read to no end. */
  private void announceEnd(HttpServerRequest request) {
    if (hasBody(request) && !request.isEnded()) {
      ending.add(request.connection());
    }
    if (ending.contains(request.connection())) {
      request.response().putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
  }

  private static boolean hasBody(HttpServerRequest request) {
    return request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING)
        || !request.headers().contains(HttpHeaderNames.CONTENT_LENGTH, "0", false)
            && request.headers().contains(HttpHeaderNames.CONTENT_LENGTH);
  }

  private void end(RoutingContext context) {
    var connection = context.request().connection();
    if (ending.contains(connection)) {
      if (context.request().isEnded()) {
        connection.close();
      } else {
        context.vertx().setTimer(MILLISECONDS_TO_LISTEN, late -> connection.close());
      }
    }
  }

  /**
   * Ends a request that is no use going on with: of HTTP/2 only its stream, others share the rest.
   */
  static void cut(RoutingContext context) {
    if (context.request().version() == HttpVersion.HTTP_2) {
      context.response().reset();
    } else {
      context.request().connection().close();
    }
  }

  private void refuse(RoutingContext context, String words) {
    ending.add(context.request().connection());
    Failures.refuse(context, 400, words);
  }

  /** What a caller broke off, or sent in chunks that are none, is nobody's failure here. */
  private void fail(RoutingContext context) {
    var failure = context.failure();
    if (failure instanceof HttpClosedException
        || failure instanceof IOException
        || failure instanceof DecoderException
        || failure instanceof IllegalArgumentException && !context.request().isEnded()) {
      LOG.debugf("A request broke off: %s", failure);
      cut(context);
    } else if (failure instanceof VertxException && context.statusCode() == 400) {
      // before any handler, and with a stack trace in the log if it were left to others
      context.addHeadersEndHandler(head -> announceEnd(context.request()));
      context.addEndHandler(end -> end(context));
      refuse(context, "`Host` is missing, or names no host.");
    } else {
      context.next();
    }
  }
}
