package org.throughline.write;

import java.util.Map;
import java.util.Optional;
import org.throughline.mapping.Mutation;

/**
 * A mutation as somebody asks for it.
 *
 * @param input by member, absent where the caller left it out
 * @param editor what the token calls who asks
 * @param decides whether they may change what readers see
 */
public record Call(
    Mutation mutation,
    Map<String, Object> input,
    String editor,
    String editorName,
    boolean decides) {

  /** Empty where it is none that can be kept. */
  public Optional<String> clientMutationId() {
    return text("clientMutationId").filter(Sql::canRead);
  }

  /** Whether only the answer is wanted. */
  public boolean isTrial() {
    return Boolean.TRUE.equals(input.get("dryRun"));
  }

  Optional<String> text(String member) {
    return Optional.ofNullable(input.get(member)).map(Object::toString);
  }
}
