package org.throughline.edge;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * What bounds a connection and Quarkus has no setting for.
 *
 * <p>{@code quarkus.http.idle-timeout} begins anew with every byte that comes or goes, so whoever
 * sends one now and then holds a connection for ever, with a head that does not end, a body that
 * does not, or an answer that is not taken. What begins anew only with what is <em>written</em> is
 * not held up by that. It is twice the idle timeout: a connection is never silent for longer than
 * one, so a request that begins at its last moment still has one for itself and its answer.
 *
 * <p>No HTTP/2 without TLS: an upgrade that a proxy does not understand carries requests past it,
 * and until Vert.x knows which version comes it heeds no such limit.
 */
@Singleton
class ConnectionLimits implements HttpServerOptionsCustomizer {

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    limit(options).setHttp2ClearTextEnabled(false);
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    limit(options);
  }

  @Override
  public void customizeDomainSocketServer(HttpServerOptions options) {
    limit(options).setHttp2ClearTextEnabled(false);
  }

  /** In the unit of the idle timeout, which Quarkus sets in milliseconds. */
  private static HttpServerOptions limit(HttpServerOptions options) {
    return options.setWriteIdleTimeout(Math.multiplyExact(2, options.getIdleTimeout()));
  }
}
