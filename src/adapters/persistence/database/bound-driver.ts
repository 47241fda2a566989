/**
 * MikroORM's driver, binding its values. MikroORM 7.2 writes them into the SQL text (its issue 8001); a failed statement
 * would then carry a password's hash or a sealed text into the database's log, and no text would come twice.
 */
import { type Configuration, type Dictionary, isRaw, type QueryResult, type Transaction } from '@mikro-orm/core';
import { PostgreSqlConnection, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';

type Method = 'all' | 'get' | 'run';
type Asked = Parameters<PostgreSqlConnection['execute']>[0];

class BoundConnection extends PostgreSqlConnection {
  override async execute<T extends QueryResult | Dictionary | Dictionary[]>(
    query: Asked,
    params: readonly unknown[] | Dictionary<unknown> = [],
    method: Method = 'all',
    ctx?: Transaction,
  ): Promise<T> {
    await this.ensureConnection();
    const { sql, values } = this.#bound(query, params as readonly unknown[]);
    const runner: Pick<Kysely<unknown>, 'executeQuery'> = ctx ?? this.getClient();
    const { rows, numAffectedRows } = await runner.executeQuery<Dictionary>(
      CompiledQuery.raw(sql, values) as CompiledQuery<Dictionary>,
    );
    if (method === 'get') return rows[0] as T;
    if (method === 'all') return rows as T;
    const affectedRows = Number(numAffectedRows ?? rows.length);
    return { affectedRows, insertId: undefined, row: rows[0], rows } as unknown as T;
  }

  /** MikroORM finds the places of its own values; here each becomes a parameter instead of a quoted text. */
  #bound(query: Asked, params: readonly unknown[]): { sql: string; values: unknown[] } {
    const values: unknown[] = [];
    const { platform } = this;
    const place = (value: unknown): string => {
      if (isRaw(value)) return binder.formatQuery(value.sql, value.params);
      return `$${values.push(value)}`;
    };
    const binder = Object.create(platform, { quoteValue: { value: place } }) as typeof platform;
    if (typeof query === 'string') return { sql: binder.formatQuery(query, params), values };
    const asked = 'toRaw' in query ? query.toRaw() : query;
    return { sql: binder.formatQuery(asked.sql, asked.params), values };
  }
}

export class BoundDriver extends PostgreSqlDriver {
  protected override readonly connection: BoundConnection;

  constructor(config: Configuration) {
    super(config);
    this.connection = new BoundConnection(this.config);
  }
}
