package org.throughline.store;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** The jar that {@code mvn package} makes, run as its users run it, on a port of its own. */
public class PackagedService implements AutoCloseable {

  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
  private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+)/graphql\\s");

  private final Process process;
  private final Path output;

  /** Starts it with {@code home} as its current directory. */
  public PackagedService(Path home, Map<String, String> environment) throws IOException {
    output = Files.createTempFile(home, "output", ".txt");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder = new ProcessBuilder(java, "-jar", JAR.toString()).directory(home.toFile());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_"));
    builder.environment().put("QUARKUS_HTTP_PORT", "0");
    builder.environment().putAll(environment);
    process = builder.start();
  }

  /** Waits until it listens. */
  public PackagedService started() throws Exception {
    while (!ADDRESS.matcher(output()).find()) {
      if (!process.isAlive()) {
        throw new AssertionError(output());
      }
      Thread.sleep(50);
    }
    return this;
  }

  /** Where it listens, without a path. */
  public String address() throws IOException {
    var address = ADDRESS.matcher(output());
    address.find();
    return address.group(1);
  }

  String get(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address() + path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  /** Sends an operation as JSON. */
  public String post(String request) throws Exception {
    var post =
        HttpRequest.newBuilder(URI.create(address() + "/graphql"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(request))
            .build();
    return HttpClient.newHttpClient().send(post, BodyHandlers.ofString()).body();
  }

  public String output() throws IOException {
    return Files.readString(output);
  }

  public long pid() {
    return process.pid();
  }

  int exitStatus() {
    return process.onExit().join().exitValue();
  }

  /** {@code kill -9}. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** As Ctrl-C or a container's stop ends it. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
