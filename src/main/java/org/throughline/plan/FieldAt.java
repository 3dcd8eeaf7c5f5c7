package org.throughline.plan;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.stream.Stream;

/**
 * Finds the field of the schema that stands, or whose argument stands, at a place of a document.
 */
record FieldAt(GraphQLSchema schema, SourceLocation place) {

  /** Nothing, where the place lies below something that the schema does not have. */
  Stream<GraphQLFieldDefinition> in(Document document) {
    return document.getDefinitions().stream().flatMap(this::in);
  }

  private Stream<GraphQLFieldDefinition> in(Definition<?> definition) {
    if (definition instanceof OperationDefinition operation) {
      return in(operation.getSelectionSet(), schema.getQueryType());
    }
    return definition instanceof FragmentDefinition fragment
        ? in(fragment.getSelectionSet(), type(fragment.getTypeCondition()))
        : Stream.of();
  }

  private Stream<GraphQLFieldDefinition> in(SelectionSet selections, GraphQLType type) {
    return selections == null
        ? Stream.of()
        : selections.getSelections().stream().flatMap(selection -> in(selection, type));
  }

  private Stream<GraphQLFieldDefinition> in(Selection<?> selection, GraphQLType type) {
    if (selection instanceof InlineFragment inline) {
      var condition = inline.getTypeCondition();
      return in(inline.getSelectionSet(), condition == null ? type : type(condition));
    }
    if (!(selection instanceof Field field)
        || !(type instanceof GraphQLFieldsContainer owner)
        || owner.getFieldDefinition(field.getName()) == null) {
      return Stream.of();
    }
    var definition = owner.getFieldDefinition(field.getName());
    return place.equals(field.getSourceLocation())
            || field.getArguments().stream()
                .anyMatch(each -> place.equals(each.getSourceLocation()))
        ? Stream.of(definition)
        : in(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
  }

  private GraphQLType type(TypeName name) {
    return schema.getType(name.getName());
  }
}
