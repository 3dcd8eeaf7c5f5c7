package org.throughline.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;

/** What an identity provider shows the world: its discovery document and its public keys. */
final class KeyServer implements AutoCloseable {

  private final HttpServer server;
  private final AtomicInteger fetches = new AtomicInteger();
  private volatile String keys;
  private volatile String discovery;
  private volatile int status = 200;
  private volatile long delayMillis;

  KeyServer(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/.well-known/openid-configuration", exchange -> answer(exchange, discovery));
    server.createContext(
        "/keys",
        exchange -> {
          fetches.incrementAndGet();
          answer(exchange, keys);
        });
    describe(address(), address() + "/keys");
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  KeyServer publishes(PublicJsonWebKey... pairs) {
    return answers(
        new JsonWebKeySet(List.of(pairs)).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
  }

  KeyServer answers(String text) {
    keys = text;
    return this;
  }

  KeyServer fails(int status) {
    this.status = status;
    return this;
  }

  KeyServer takes(long millis) {
    delayMillis = millis;
    return this;
  }

  KeyServer saysItIs(String otherIssuer) {
    return describe(otherIssuer, address() + "/keys");
  }

  KeyServer saysKeysAreAt(String keysUrl) {
    return describe(address(), keysUrl);
  }

  KeyServer describesItselfAs(String text) {
    discovery = text;
    return this;
  }

  private KeyServer describe(String issuer, String keysUrl) {
    return describesItselfAs("{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}".formatted(issuer, keysUrl));
  }

  /** How often its keys were asked for. */
  int fetches() {
    return fetches.get();
  }

  private void answer(HttpExchange exchange, String text) throws IOException {
    try (exchange) {
      Thread.sleep(delayMillis);
      var bytes = text.getBytes(UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
