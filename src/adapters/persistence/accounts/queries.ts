/** The little of a connection pool that identity needs: statements with bound values, so no secret is ever in an SQL text. */
import type pg from 'pg';

export type Queries = Pick<pg.Pool, 'query'>;
