package org.throughline.command;

import io.quarkus.runtime.configuration.DurationConverter;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.throughline.identity.Editor;
import org.throughline.identity.MintedTokens;
import org.throughline.identity.Role;
import org.throughline.problem.Nearest;

/** Prints a token signed with the data directory's key: for a colleague, or for a longer day. */
record MintToken(Config config, PrintStream out, PrintStream err) {

  static final String USAGE =
      "'token --role editor --lifetime 8h [--name NAME]' prints a token; --role may be given more than"
          + " once.";

  static final int DONE = 0;
  static final int REFUSED = 2;

  private static final Duration LONGEST = Duration.ofDays(366);

  private static final class Misused extends Exception {
    private static final long serialVersionUID = 1;

    Misused(String message) {
      super(message);
    }
  }

  /** What the arguments add up to. */
  private static final class Wish {
    private final Set<Role> roles = EnumSet.noneOf(Role.class);
    private Duration lifetime;
    private String name = "Editor";

    Editor editor() {
      return new Editor(name, name, roles);
    }
  }

  /**
   * @return the exit status: 0 printed, 2 refused, with one line that says why
   */
  int run(List<String> arguments) {
    try {
      var wish = wish(arguments);
      var tokens = MintedTokens.of(config, Clock.systemUTC());
      out.println(tokens.token(wish.editor(), wish.lifetime));
      return DONE;
    } catch (Misused | MintedTokens.Refused e) {
      err.printf("No token: %s%n", e.getMessage());
      return REFUSED;
    }
  }

  private static Wish wish(List<String> arguments) throws Misused {
    var wish = new Wish();
    for (var i = 0; i < arguments.size(); i += 2) {
      var option = arguments.get(i);
      if (i + 1 == arguments.size()) {
        throw new Misused("%s lacks its value; %s".formatted(option, USAGE));
      }
      var value = arguments.get(i + 1);
      switch (option) {
        case "--role" -> wish.roles.add(role(value));
        case "--lifetime" -> wish.lifetime = lifetime(value);
        case "--name" -> wish.name = name(value);
        default -> throw new Misused("there is no %s; %s".formatted(option, USAGE));
      }
    }
    if (wish.roles.isEmpty() || wish.lifetime == null) {
      throw new Misused("it needs a role and a lifetime; " + USAGE);
    }
    return wish;
  }

  private static Role role(String word) throws Misused {
    var words = Arrays.stream(Role.values()).map(Role::word).toList();
    return Arrays.stream(Role.values())
        .filter(role -> role.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new Misused(
                    "there is no role '%s'; %s"
                        .formatted(
                            word,
                            Nearest.to(word, words)
                                .map("did you mean '%s'?"::formatted)
                                .orElse("there are %s.".formatted(String.join(", ", words))))));
  }

  private static Duration lifetime(String text) throws Misused {
    try {
      var lifetime = DurationConverter.parseDuration(text);
      if (lifetime.compareTo(Duration.ofSeconds(1)) >= 0 && lifetime.compareTo(LONGEST) <= 0) {
        return lifetime;
      }
    } catch (IllegalArgumentException noDuration) {
      // said below
    }
    throw new Misused(
        "'%s' is no lifetime; give minutes, hours or days, such as 30m, 8h or 14d, up to a year."
            .formatted(text));
  }

  private static String name(String text) throws Misused {
    if (text.isBlank() || text.length() > 200 || text.chars().anyMatch(Character::isISOControl)) {
      throw new Misused("a name has 1 to 200 characters.");
    }
    return text.strip();
  }
}
