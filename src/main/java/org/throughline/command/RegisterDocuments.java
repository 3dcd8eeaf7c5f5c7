package org.throughline.command;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.document.Manifest;

/** Registers the documents of a front end's build with a running service, in a pipeline. */
record RegisterDocuments(Map<String, String> environment, PrintStream out, PrintStream err) {

  /** A pipeline's secret; a file is for people. */
  static final String TOKEN = "THROUGHLINE_TOKEN";

  static final String USAGE =
      "'register FILE... --to http://HOST:PORT [--token-file FILE]' registers a front end's documents: manifests, .graphql files or folders of them; the token of an admin is in the file, or in "
          + TOKEN
          + ".";

  static final int DONE = 0;
  static final int REFUSED = 1;
  static final int MISUSED = 2;

  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final Duration TO_ANSWER = Duration.ofMinutes(2);

  private static final class Misused extends Exception {
    private static final long serialVersionUID = 1;

    Misused(String message) {
      super(message);
    }
  }

  /** What the arguments add up to. */
  private static final class Wish {
    private final List<String> files = new ArrayList<>();
    private URI service;
    private String tokenFile;
  }

  /**
   * @return the exit status: 0 registered, 1 refused or out of reach, with a line for each document
   *     or reason, 2 no such use
   */
  int run(List<String> arguments) {
    try {
      var wish = wish(arguments);
      var token = token(wish);
      var manifest = BuildFiles.read(wish.files);
      return report(wish.service, send(wish.service, token, manifest));
    } catch (Misused misused) {
      err.printf("Nothing registered: %s%n", misused.getMessage());
      return MISUSED;
    } catch (BuildFiles.Refused refused) {
      return refused(refused.lines());
    } catch (IOException unreachable) {
      return refused(List.of(unreachable.getMessage()));
    }
  }

  private int refused(List<String> lines) {
    err.println("Nothing registered:");
    lines.forEach(line -> err.println("  " + line));
    return REFUSED;
  }

  private static Wish wish(List<String> arguments) throws Misused {
    var wish = new Wish();
    for (var i = 0; i < arguments.size(); i++) {
      var argument = arguments.get(i);
      if (!argument.startsWith("--")) {
        wish.files.add(argument);
        continue;
      }
      if (i + 1 == arguments.size()) {
        throw new Misused("%s lacks its value; %s".formatted(argument, USAGE));
      }
      var value = arguments.get(++i);
      switch (argument) {
        case "--to" -> wish.service = service(value);
        case "--token-file" -> wish.tokenFile = value;
        default -> throw new Misused("there is no %s; %s".formatted(argument, USAGE));
      }
    }
    if (wish.files.isEmpty() || wish.service == null) {
      throw new Misused("it needs files and a service; " + USAGE);
    }
    return wish;
  }

  /** Where it takes documents; the address may end with the path of its operations. */
  private static URI service(String address) throws Misused {
    var path = address.replaceFirst("/+$", "").replaceFirst("/graphql$", "") + "/graphql/documents";
    try {
      var uri = URI.create(path);
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (IllegalArgumentException noAddress) {
      // said below
    }
    throw new Misused(
        "'%s' is no address of a service, such as http://localhost:8080.".formatted(address));
  }

  private String token(Wish wish) throws Misused {
    try {
      var token =
          wish.tokenFile == null
              ? environment.getOrDefault(TOKEN, "")
              : Files.readString(Path.of(wish.tokenFile));
      if (!token.strip().matches("[\\x21-\\x7e]+")) {
        throw new Misused(
            wish.tokenFile == null
                ? "there is no token in %s; %s".formatted(TOKEN, USAGE)
                : "there is no token in %s.".formatted(wish.tokenFile));
      }
      return token.strip();
    } catch (IOException | InvalidPathException unreadable) {
      throw new Misused("the token in %s cannot be read.".formatted(wish.tokenFile));
    }
  }

  /** A redirect is not followed: it would take the token elsewhere. */
  private static HttpResponse<String> send(URI service, String token, Manifest manifest)
      throws IOException {
    var client = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
    var request =
        HttpRequest.newBuilder(service)
            .timeout(TO_ANSWER)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(manifest.json()))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("it was interrupted", stopped);
    } catch (IOException unreachable) {
      var reason = Objects.requireNonNullElse(unreachable.getMessage(), "nobody listens there");
      throw new IOException("%s does not answer: %s".formatted(service, reason), unreachable);
    }
  }

  private int report(URI service, HttpResponse<String> answer) {
    var body = object(answer.body());
    if (answer.statusCode() == 200 && body.getValue("added") instanceof Integer added) {
      out.printf(
          "Registered %d documents at %s: %d new, %d known.%n",
          added + body.getInteger("known", 0), service, added, body.getInteger("known", 0));
      return DONE;
    }
    var lines = new ArrayList<String>();
    if (body.getValue("errors") instanceof JsonArray errors) {
      errors.forEach(error -> lines.add(((JsonObject) error).getString("message")));
    }
    if (lines.isEmpty()) {
      lines.add("%s answers with status %d.".formatted(service, answer.statusCode()));
    }
    return refused(lines);
  }

  /** Of something else that listens there, such as a proxy, an empty one. */
  private static JsonObject object(String body) {
    try {
      return new JsonObject(body);
    } catch (DecodeException noJson) {
      return new JsonObject();
    }
  }
}
