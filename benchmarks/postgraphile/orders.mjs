// The lists' orders that no single column gives, in PostGraphile's own way to add one.
import { addPgTableOrderBy, orderByAscDesc } from "postgraphile/utils";
import { TYPES } from "postgraphile/@dataplan/pg";
import { sql } from "postgraphile/pg-sql2";

/** Orders a table by an expression of its own row, in the words of the index that serves it. */
const byOwn = (table, name, expression, codec) =>
  addPgTableOrderBy({ schemaName: "public", tableName: table }, () =>
    orderByAscDesc(name, ($select) => ({ fragment: expression($select.alias), codec }), { nulls: undefined }),
  );

/** Orders a link table by an expression of the row that it leads to. */
const byOther = (table, name, key, other, expression, codec) =>
  addPgTableOrderBy({ schemaName: "public", tableName: table }, () =>
    orderByAscDesc(name, ($select) => {
      const alias = sql.identifier(Symbol(other));
      return {
        fragment: sql`(select ${expression(alias)} from public.${sql.identifier(other)} as ${alias} where ${alias}.id = ${$select.alias}.${sql.identifier(key)})`,
        codec,
      };
    }, { nulls: undefined }),
  );

export const orders = [
  byOwn("article", "APPEARED", (row) => sql`coalesce(${row}.published_earliest, '-infinity')`, TYPES.date),
  byOther("story_person", "UPDATED", "story_id", "story", (row) => sql`${row}.updated_at`, TYPES.timestamptz),
  byOther("proposal_proponent", "NAME", "proposal_id", "proposal", (row) => sql`${row}.name`, TYPES.text),
];
