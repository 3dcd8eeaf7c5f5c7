package org.throughline.schema;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.Synthesis;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.graphql.GraphQLApi;

/**
 * Makes a bean of each interface of body-less operations, at build time.
 *
 * <p>SmallRye GraphQL refuses to start while it cannot inject the class of an operation, though it
 * never asks for one here: the compiler answers.
 */
public class BodylessOperations implements BuildCompatibleExtension {

  private final Set<String> interfaces = new LinkedHashSet<>();

  @Enhancement(types = Object.class, withSubtypes = true, withAnnotations = GraphQLApi.class)
  public void find(ClassInfo type) {
    if (type.isInterface()) {
      interfaces.add(type.name());
    }
  }

  @Synthesis
  public void add(SyntheticComponents components) throws ClassNotFoundException {
    for (var name : interfaces) {
      add(components, Class.forName(name, false, Thread.currentThread().getContextClassLoader()));
    }
  }

  @SuppressWarnings("unchecked") // Nobody creates null, which is of every type
  private static <T> void add(SyntheticComponents components, Class<T> type) {
    var nobody = (Class<? extends SyntheticBeanCreator<T>>) (Class<?>) Nobody.class;
    components.addBean(type).type(type).scope(Dependent.class).createWith(nobody);
  }

  /** Creates nothing. */
  public static class Nobody implements SyntheticBeanCreator<Object> {
    @Override
    public Object create(Instance<Object> lookup, Parameters parameters) {
      return null;
    }
  }
}
