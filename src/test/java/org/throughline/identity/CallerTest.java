package org.throughline.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.problem.Problem;

class CallerTest {

  @Test
  void each_role_includes_those_before_it() {
    assertTrue(editor(Role.ADMIN).may(Role.EDITOR));
    assertTrue(editor(Role.PUBLISHER).may(Role.PUBLISHER));
    assertFalse(editor(Role.PUBLISHER).may(Role.ADMIN));
    assertFalse(editor().may(Role.EDITOR));
  }

  @Test
  void who_has_the_role_may() {
    var ana = editor(Role.PUBLISHER);
    assertEquals(ana, new Caller(Optional.of(ana)).as(Role.EDITOR));
  }

  @Test
  void who_has_no_token_is_asked_for_one() {
    isRefused(
        Caller.ANONYMOUS,
        "UNAUTHENTICATED: This needs a token with the role `publisher`, in the header `Authorization:"
            + " Bearer …`.");
  }

  @Test
  void who_lacks_the_role_hears_which() {
    isRefused(
        new Caller(Optional.of(editor(Role.EDITOR))),
        "FORBIDDEN: This needs the role `publisher`; the token has `editor`.");
    isRefused(
        new Caller(Optional.of(editor())),
        "FORBIDDEN: This needs the role `publisher`; the token has none.");
  }

  private static void isRefused(Caller caller, String words) {
    var problem = assertThrows(Problem.class, () -> caller.as(Role.PUBLISHER));
    assertEquals(words, problem.code() + ": " + problem.getMessage());
  }

  private static Editor editor(Role... roles) {
    return new Editor("ana", "Ana", Set.of(roles));
  }
}
