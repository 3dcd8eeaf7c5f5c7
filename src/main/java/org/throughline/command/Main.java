package org.throughline.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the service; a command runs without it, so without database and HTTP. */
@QuarkusMain
public final class Main {

  private Main() {}

  public static void main(String... arguments) {
    if (arguments.length == 0) {
      Quarkus.run();
      return;
    }
    var rest = Arrays.asList(arguments).subList(1, arguments.length);
    System.exit(
        switch (arguments[0]) {
          case "fingerprint" -> new FingerprintText(System.in, System.out, System.err).run(rest);
          case "register" ->
              new RegisterDocuments(System.getenv(), System.out, System.err).run(rest);
          case "token" ->
              new MintToken(ConfigProvider.getConfig(), System.out, System.err).run(rest);
          default -> unknown(arguments[0]);
        });
  }

  private static int unknown(String command) {
    System.err.printf(
        "There is no command '%s'. Without any the service starts; %s %s %s%n",
        command, FingerprintText.USAGE, RegisterDocuments.USAGE, MintToken.USAGE);
    return FingerprintText.MISUSED;
  }
}
