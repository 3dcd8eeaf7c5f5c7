package org.throughline.ingest.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.ingest.problem.Problem;
import org.throughline.ingest.problem.Problems;

class YamlTest {

  @Test
  void a_mistake_in_the_syntax_has_a_line() {
    assertEquals(
        List.of(
            "x.yaml:3: found character '@' that cannot start any token. (Do not use @ for"
                + " indentation); found while scanning for the next token [NOT_YAML]"),
        problems("a: 1\nb:\n  - @c\n"));
  }

  @Test
  void an_empty_file_says_nothing() {
    assertEquals(
        List.of("x.yaml:1: the file is empty; write something or unlist it [NOT_YAML]"),
        problems("# only a comment\n"));
  }

  @Test
  void a_file_is_one_document() {
    assertEquals(
        List.of(
            "x.yaml:2: but found another document;"
                + " found expected a single document in the stream [NOT_YAML]"),
        problems("a: 1\n---\nb: 2\n"));
  }

  @Test
  void a_control_character_has_a_line() {
    assertEquals(
        List.of("x.yaml:2: character U+0007 may not stand in a file; remove it [NOT_YAML]"),
        problems("a: 1\nb: \u0007\n"));
  }

  @Test
  void lists_are_not_shared_so_laughs_do_not_multiply() {
    assertEquals(
        List.of(
            "x.yaml:2: alias *a: write out what it stands for;"
                + " the file is not read from here on [NOT_YAML]"),
        problems("a: &a [ha, ha]\nb: &b [*a, *a]\nc: [*b, *b]\n"));
  }

  @Test
  void a_list_does_not_contain_itself() {
    assertEquals(
        List.of(
            "x.yaml:1: alias *a: write out what it stands for;"
                + " the file is not read from here on [NOT_YAML]"),
        problems("a: &a [*a]\n"));
  }

  @Test
  void deep_nesting_ends_before_the_stack_does() {
    var refused =
        List.of(
            "x.yaml:1: lists and mappings are nested too deeply;"
                + " the file is not read from here on [NOT_YAML]");
    assertEquals(refused, problems("[".repeat(100_000)));
    assertEquals(refused, problems("- ".repeat(100_000)));
  }

  private static List<String> problems(String text) {
    var problems = new Problems();
    Yaml.read(new YamlFile("x.yaml", text), problems);
    return problems.all().stream().map(Problem::toString).toList();
  }
}
