import type { Knex } from 'knex';

const WRITES = /^\s*(insert|update|delete)\b/i;

/** The statements by which `work` changes a database. */
export async function writesOf(
  knex: Knex,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const writes: string[] = [];
  const listen = ({ sql }: { sql: string }) => {
    if (WRITES.test(sql)) {
      writes.push(sql);
    }
  };
  knex.on('query', listen);
  try {
    await work();
  } finally {
    knex.removeListener('query', listen);
  }
  return writes;
}
