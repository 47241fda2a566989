// Which errors mean that the database does not answer now: the client may come again, and nothing of ours is broken.

/** Of the network, of the pool, and of PostgreSQL while it stops, starts or is full (SQLSTATE 08…, 53300, 57P01-03). */
const CODES = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|08...|53300|57P0[1-5])$/;
const TEXTS =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after)/;

/** Of a socket: its file is not there, or too many wait at it. Of any other file these say something else. */
const SOCKET_CODES = ['ENOENT', 'EAGAIN'];

interface Failure {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
  readonly originalError?: unknown;
  /** Where the engine wrapped what it took for no error. */
  readonly thrownValue?: unknown;
}

/** Goes through wrapped errors; of several (one an address tried) the first counts. */
export function isAway(error: unknown, wraps = 4): boolean {
  if (typeof error !== 'object' || error === null || wraps === 0) return false;
  const { code, syscall, message, cause, errors, originalError, thrownValue } = error as Failure;
  if (typeof code === 'string' && CODES.test(code)) return true;
  if (syscall === 'connect' && SOCKET_CODES.includes(code as string)) return true;
  if (typeof message === 'string' && TEXTS.test(message)) return true;
  return [cause, errors?.[0], originalError, thrownValue].some((inner) => isAway(inner, wraps - 1));
}
