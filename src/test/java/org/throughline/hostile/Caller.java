package org.throughline.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.throughline.GraphQL;
import org.throughline.Json;

/** Sends what is made to hurt, and does not wait for long. */
final class Caller {

  /** Whatever takes longer, twice, hangs: once may be the machine's doing. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final int ATTEMPTS = 2;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Supplier<String> address; // the service under test has one from its first test on
  private final String token;
  private final Duration patience;

  private Caller(Supplier<String> address, String token, Duration patience) {
    this.address = address;
    this.token = token;
    this.patience = patience;
  }

  /** Of the service under test. */
  static Caller nobody() {
    return with(null);
  }

  static Caller with(String token) {
    return new Caller(() -> "http://localhost:" + RestAssured.port, token, PATIENCE);
  }

  /** Of a service that many call at once. */
  static Caller patient(String address) {
    return new Caller(() -> address, null, PATIENCE.multipliedBy(15));
  }

  Reply ask(String operation, Map<String, Object> variables) {
    return send(Json.of(GraphQL.request(operation, variables)));
  }

  /**
   * @param value of the operation's variable {@code v}, as JSON
   */
  Reply askWith(String operation, String value) {
    return send("{\"query\":%s,\"variables\":{\"v\":%s}}".formatted(Json.of(operation), value));
  }

  Reply send(String body) {
    return send(body.getBytes(UTF_8));
  }

  Reply send(byte[] body) {
    var request =
        HttpRequest.newBuilder(URI.create(address.get() + "/graphql"))
            .timeout(patience)
            .header("Content-Type", "application/json")
            .header("Accept", GraphQL.STRICT)
            .POST(BodyPublishers.ofByteArray(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return send(request.build());
  }

  private Reply send(HttpRequest request) {
    for (var attempt = 1; ; attempt++) {
      try {
        var answer = http.send(request, BodyHandlers.ofString());
        return new Reply(answer.statusCode(), answer.body());
      } catch (HttpTimeoutException late) {
        if (attempt == ATTEMPTS) {
          throw new AssertionError("no answer within " + patience, late);
        }
      } catch (IOException broken) {
        throw new AssertionError("no answer", broken);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }
}
