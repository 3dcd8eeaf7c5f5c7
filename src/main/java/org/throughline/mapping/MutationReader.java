package org.throughline.mapping;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.mapping.Mutation.Act;
import org.throughline.mapping.Type.ObjectType;

/** Reads what can be changed: the body-less mutations. */
final class MutationReader {

  private static final String EDITOR = "EDITOR";
  private static final String PUBLISHER = "PUBLISHER";

  private final Map<String, Type> types;
  private final Map<String, Mutation> mutations = new LinkedHashMap<>();
  private final Map<String, ObjectType> payloads = new LinkedHashMap<>();

  private MutationReader(Map<String, Type> types) {
    this.types = types;
  }

  /** Adds what they answer to the types. */
  static Map<String, Mutation> read(Collection<Method> methods, Map<String, Type> types) {
    var reader = new MutationReader(types);
    methods.stream()
        .filter(
            method -> method.isAnnotationPresent(org.eclipse.microprofile.graphql.Mutation.class))
        .forEach(reader::read);
    if (!reader.mutations.isEmpty()) {
      types.putAll(reader.payloads);
      types.put(Payloads.USER_ERROR, Payloads.userError());
    }
    return Map.copyOf(reader.mutations);
  }

  private void read(Method method) {
    var editable = method.getAnnotation(Editable.class);
    var writes = method.getAnnotation(Writes.class);
    if (editable != null) {
      add(method, method.getName() + "Create", EDITOR, new Act.Create(editable));
      add(method, method.getName() + "Update", EDITOR, new Act.Update(editable));
      add(method, method.getName() + "Retract", PUBLISHER, new Act.Retract());
    } else if (writes != null) {
      add(method, method.getName(), writes.role(), new Act.Call(writes.value()));
    } else {
      add(method, method.getName(), EDITOR, new Act.Run());
    }
  }

  private void add(Method method, String name, String role, Act act) {
    if (method.getParameterCount() != 1 || !method.getParameters()[0].getName().equals("input")) {
      throw new IllegalStateException(
          "Mutation.%s: a mutation takes one argument, `input`".formatted(method.getName()));
    }
    var answer = (ObjectType) types.get(method.getReturnType().getSimpleName());
    var type = answer.table().isPresent() ? answer : objectOf(answer);
    var payload = answer == type ? Payloads.of(type) : Payloads.around(answer);
    payloads.put(payload.name(), payload);
    var input = ArgumentReader.read(method.getParameters()[0]);
    mutations.put(
        name, new Mutation(name, method.getName(), role, act, type, payload.name(), input));
  }

  /** A payload that is declared shows the object of its first field. */
  private ObjectType objectOf(ObjectType payload) {
    var first = payload.fields().values().iterator().next();
    return (ObjectType) types.get(((Source.One) first.source()).type());
  }
}
