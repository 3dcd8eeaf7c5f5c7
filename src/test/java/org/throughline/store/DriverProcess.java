package org.throughline.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A {@link SqlOnStandardInput} in a JVM of its own, which can be killed. */
class DriverProcess implements AutoCloseable {

  private final Path directory;
  private final Process process;
  private final BufferedWriter input;
  private final BufferedReader output;
  private final String greeting;

  static DriverProcess in(Path directory) throws IOException {
    return new DriverProcess(directory, Map.of());
  }

  /** As root for all that the JVM knows, on a machine where nothing is to be found on the path. */
  static DriverProcess asRootWithoutUnshare(Path directory) throws IOException {
    return new DriverProcess(directory, Map.of("PATH", ""), "-Duser.name=root");
  }

  private DriverProcess(Path directory, Map<String, String> environment, String... jvmArguments)
      throws IOException {
    this.directory = directory;
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(jvmArguments));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(SqlOnStandardInput.class.getName());
    command.add("jdbc:embedded-postgresql:" + directory);
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    process = builder.start();
    input = process.outputWriter();
    output = process.inputReader();
    greeting = output.readLine();
  }

  /** What it said first: {@code connected}, or why it is not. */
  String greeting() {
    return greeting;
  }

  String sql(String sql) throws IOException {
    input.write(sql + "\n");
    input.flush();
    return output.readLine();
  }

  /** The server that it uses, or that it left. */
  ProcessHandle server() throws IOException {
    var pid = Files.readAllLines(directory.resolve("postgresql/postmaster.pid")).get(0);
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  int port() throws IOException {
    return Integer.parseInt(sql("show port"));
  }

  /** {@code kill -9}. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** As Ctrl-C or a container's stop ends it. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
