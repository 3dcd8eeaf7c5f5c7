package org.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where an argument's value comes from each time a plan runs. */
sealed interface Slot {

  Object read(Map<String, Object> variables);

  /** Written in the document, or a default. */
  record Constant(Object value) implements Slot {
    @Override
    public Object read(Map<String, Object> variables) {
      return value;
    }
  }

  /** A variable, or a member of one. */
  record Variable(String name, List<String> path) implements Slot {
    @Override
    public Object read(Map<String, Object> variables) {
      Object value = variables.get(name);
      for (var member : path) {
        value = value == null ? null : ((Map<?, ?>) value).get(member);
      }
      return value;
    }
  }

  /** A list in the document with variables among its elements. */
  record Elements(List<Slot> slots) implements Slot {
    @Override
    public Object read(Map<String, Object> variables) {
      var values = new ArrayList<>();
      slots.forEach(slot -> values.add(slot.read(variables)));
      return values;
    }
  }
}
